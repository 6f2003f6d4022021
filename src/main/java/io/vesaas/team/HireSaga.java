package io.vesaas.team;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.vesaas.shared.Acting;
import io.vesaas.shared.CustomerId;
import io.vesaas.shared.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The scheduled work behind hiring and dismissing: survives a restart, runs on one replica, tries again. */
@Configuration(proxyBeanMethods = false)
class HireSaga {

    private static final String PROVISION = "provision-ve";
    private static final String TAKE_DOWN = "take-down-ve";

    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(5);

    private final ObjectProvider<SchedulerClient> client;

    HireSaga(ObjectProvider<SchedulerClient> client) {
        this.client = client;
    }

    void provision(CustomerId customer, VeId ve) {
        schedule(PROVISION, customer, ve);
    }

    void takeDown(CustomerId customer, VeId ve) {
        schedule(TAKE_DOWN, customer, ve);
    }

    @Bean
    CustomTask<Void> provisionTask(Provisioning provisioning) {
        return task(PROVISION, provisioning::advance);
    }

    @Bean
    CustomTask<Void> takeDownTask(TakeDown takeDown) {
        return task(TAKE_DOWN, takeDown::advance);
    }

    /** As soon as possible by the scheduler's own clock. */
    private void schedule(String task, CustomerId customer, VeId ve) {
        client.getObject().scheduleIfNotExists(new TaskInstance<>(task, customer + "/" + ve), Instant.EPOCH);
    }

    /** Runs a step in the customer's scope; it says how long to wait for the next try, or that it is done. */
    private CustomTask<Void> task(String name, Step step) {
        return Tasks.custom(name, Void.class)
                .onFailureReschedule(FixedDelay.of(AFTER_A_FAULT))
                .onDeadExecutionRevive()
                .execute((instance, _) -> completion(advance(name, instance.getId(), step)));
    }

    private static Optional<Duration> advance(String name, String instance, Step step) {
        String[] ids = instance.split("/");
        var scope = new Scope.Customer(new CustomerId(UUID.fromString(ids[0])));
        var ve = new VeId(UUID.fromString(ids[1]));
        return Acting.<Optional<Duration>>as(name, scope, () -> step.advance(ve));
    }

    private static CompletionHandler<Void> completion(Optional<Duration> pause) {
        return pause.<CompletionHandler<Void>>map(wait -> (complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plus(wait)))
                .orElseGet(CompletionHandler.OnCompleteRemove::new);
    }

    private interface Step {

        Optional<Duration> advance(VeId ve);
    }
}
