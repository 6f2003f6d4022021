package io.vesaas.team;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.RouteReconciler;
import io.vesaas.shared.Acting;
import io.vesaas.shared.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/**
 * Keeps the gateway's routes as the hires want them: at the start, because a gateway may have lost them, and again and
 * again. Hires that are being set up are seen to as well.
 */
@Configuration(proxyBeanMethods = false)
class RouteKeeping {

    private static final Logger log = LoggerFactory.getLogger(RouteKeeping.class);
    private static final Scope EVERYBODY = new Scope.Platform("keep routes");

    private final RouteReconciler reconciler;
    private final HireLog hires;
    private final HireSaga saga;

    RouteKeeping(RouteReconciler reconciler, HireLog hires, HireSaga saga) {
        this.reconciler = reconciler;
        this.hires = hires;
        this.saga = saga;
    }

    @Bean
    RecurringTask<Void> keepRoutes(TeamSettings settings) {
        return Tasks.recurring("keep-routes", FixedDelay.of(settings.routePause()))
                .execute((_, _) -> keep());
    }

    @EventListener(ApplicationReadyEvent.class)
    void keepAtStart() {
        Thread.ofVirtual().name("keep-routes").start(this::keep);
    }

    private void keep() {
        Acting.as("route keeping", EVERYBODY, () -> {
            try {
                reconciler.reconcile(hires::wanted);
            } catch (AgentFailure failure) {
                log.warn("The gateway's routes can't be compared now: {}", failure.detail());
            }
            hires.inProvision().forEach(hire -> saga.provision(hire.customer(), hire.ve()));
        });
    }
}
