package io.vesaas.team;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.InstalledRoute;
import io.vesaas.runtime.RouteId;
import io.vesaas.shared.Acting;
import io.vesaas.shared.Scope;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Has every hire at work examined again and again, on one replica at a time. The examinations are spread over the whole
 * period, so that they are no burst of their own; what was not found secured is looked at in each round. Each takes one
 * request of the customer's limit, the agent card.
 */
@Configuration(proxyBeanMethods = false)
class RoutePatrol {

    private static final Logger log = LoggerFactory.getLogger(RoutePatrol.class);
    private static final Scope EVERYBODY = new Scope.Platform("patrol routes");
    private static final int ROUNDS = 20;

    private final RouteExaminer examiner;
    private final RouteExaminations examinations;
    private final TeamSettings settings;
    private final Clock clock;

    RoutePatrol(RouteExaminer examiner, RouteExaminations examinations, TeamSettings settings, Clock clock) {
        this.examiner = examiner;
        this.examinations = examinations;
        this.settings = settings;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> patrolRoutes() {
        return Tasks.recurring("patrol-routes", FixedDelay.of(settings.patrol().dividedBy(ROUNDS)))
                .execute((_, _) -> patrol());
    }

    void patrol() {
        Acting.as("route patrol", EVERYBODY, () -> {
            List<VeChanged> due = examinations.due(clock.instant().minus(settings.patrol()), ROUNDS);
            if (!due.isEmpty()) {
                examine(due);
            }
        });
    }

    private void examine(List<VeChanged> due) {
        Supplier<Map<RouteId, InstalledRoute>> installed = examiner.installed();
        try {
            for (VeChanged hire : due) {
                if (!examiner.examine(hire, installed)) {
                    return;
                }
            }
        } catch (AgentFailure failure) {
            log.warn("Routes can't be examined now: {}", failure.detail());
        }
    }
}
