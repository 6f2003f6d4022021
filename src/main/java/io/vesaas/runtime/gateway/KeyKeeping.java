package io.vesaas.runtime.gateway;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.vesaas.shared.secrets.SecretUnreadable;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/**
 * Sees to the keys again and again, on one replica at a time. Each replica says at its start when it can't sign, and goes
 * on with all that needs no agent.
 */
@Configuration(proxyBeanMethods = false)
class KeyKeeping {

    private static final Logger log = LoggerFactory.getLogger(KeyKeeping.class);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final SigningKeys keys;

    KeyKeeping(SigningKeys keys) {
        this.keys = keys;
    }

    @Bean
    RecurringTask<Void> keepKeys(KeyCycle cycle) {
        return Tasks.recurring("keep-keys", FixedDelay.of(PAUSE)).execute((_, _) -> cycle.step());
    }

    @EventListener(ApplicationReadyEvent.class)
    void look() {
        try {
            keys.active();
        } catch (SecretUnreadable unreadable) {
            log.error("No call to an agent can be made: {}", unreadable.getMessage());
        }
    }
}
