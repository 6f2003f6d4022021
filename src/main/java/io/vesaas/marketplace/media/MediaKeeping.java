package io.vesaas.marketplace.media;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has pictures that nobody uses removed, on one replica at a time. */
@Configuration(proxyBeanMethods = false)
class MediaKeeping {

    private static final Duration PAUSE = Duration.ofHours(1);

    @Bean
    RecurringTask<Void> sweepMedia(MediaSweep sweep) {
        return Tasks.recurring("sweep-media", FixedDelay.of(PAUSE)).execute((_, _) -> sweep.run());
    }
}
