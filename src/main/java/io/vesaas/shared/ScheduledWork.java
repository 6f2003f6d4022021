package io.vesaas.shared;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Work that must happen once, on whichever replica: db-scheduler over PostgreSQL. A module declares its {@link Task}
 * beans and schedules through {@link SchedulerClient}, inside its own transaction.
 */
@Configuration(proxyBeanMethods = false)
class ScheduledWork {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int THREADS = 10;

    @Bean
    SchedulerClient schedulerClient(DataSource dataSource, List<Task<?>> tasks) {
        return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource), List.copyOf(tasks))
                .build();
    }

    /** Starts with the web server, which the sandbox needs, and stops before anything it uses. */
    @Bean
    Worker scheduledWorker(DataSource dataSource, List<Task<?>> tasks) {
        List<RecurringTask<?>> recurring = tasks.stream()
                .filter(RecurringTask.class::isInstance)
                .<RecurringTask<?>>map(task -> (RecurringTask<?>) task)
                .toList();
        List<Task<?>> onDemand =
                tasks.stream().filter(task -> !(task instanceof RecurringTask)).toList();
        return new Worker(Scheduler.create(dataSource, onDemand)
                .startTasks(recurring)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .threads(THREADS)
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build());
    }

    static final class Worker {

        private final Scheduler scheduler;

        Worker(Scheduler scheduler) {
            this.scheduler = scheduler;
        }

        @EventListener(ApplicationReadyEvent.class)
        void start() {
            scheduler.start();
        }

        @EventListener(ContextClosedEvent.class)
        void stop() {
            scheduler.stop();
        }
    }
}
