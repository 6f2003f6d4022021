package io.vesaas.team;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.RouteReconciler;
import io.vesaas.shared.Acting;
import io.vesaas.shared.Scope;
import io.vesaas.team.VirtualEmployee.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/**
 * Keeps the gateway's routes as the hires want them: at the start, because a gateway may have lost them, and again and
 * again; one replica at a time. What it did is written down. Hires that are being set up are seen to as well.
 */
@Configuration(proxyBeanMethods = false)
class RouteKeeping {

    private static final Logger log = LoggerFactory.getLogger(RouteKeeping.class);
    private static final Scope EVERYBODY = new Scope.Platform("keep routes");

    private final RouteReconciler reconciler;
    private final RouteLock lock;
    private final HireLog hires;
    private final HireSaga saga;
    private final RouteRepairs repairs;
    private final TeamSettings settings;

    RouteKeeping(
            RouteReconciler reconciler,
            RouteLock lock,
            HireLog hires,
            HireSaga saga,
            RouteRepairs repairs,
            TeamSettings settings) {
        this.reconciler = reconciler;
        this.lock = lock;
        this.hires = hires;
        this.saga = saga;
        this.repairs = repairs;
        this.settings = settings;
    }

    @Bean
    RecurringTask<Void> keepRoutes() {
        return Tasks.recurring("keep-routes", FixedDelay.of(settings.routePause()))
                .execute((_, _) -> keep());
    }

    @Bean
    RecurringTask<Void> pruneRouteRepairs() {
        return Tasks.recurring("prune-route-repairs", FixedDelay.ofHours(24))
                .execute((_, _) -> Acting.as(
                        "route keeping",
                        EVERYBODY,
                        () -> repairs.prune(settings.repairsKept().toDays())));
    }

    @EventListener(ApplicationReadyEvent.class)
    void keepAtStart() {
        Thread.ofVirtual().name("keep-routes").start(this::keep);
    }

    /** @return whether it was done; false when another replica is at it */
    boolean keep() {
        return lock.tryRun(() -> Acting.as("route keeping", EVERYBODY, () -> {
            try {
                repairs.record(reconciler.reconcile(hires::wanted));
            } catch (AgentFailure failure) {
                log.warn("The gateway's routes can't be compared now: {}", failure.detail());
            }
            hires.inState(State.PROVISIONING).forEach(hire -> saga.provision(hire.customer(), hire.ve()));
        }));
    }
}
