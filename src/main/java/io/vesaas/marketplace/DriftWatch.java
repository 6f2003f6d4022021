package io.vesaas.marketplace;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.vesaas.runtime.AgentCatalog;
import io.vesaas.runtime.AgentChanged;
import io.vesaas.runtime.AgentRef;
import io.vesaas.shared.Acting;
import io.vesaas.shared.LiveFeed;
import io.vesaas.shared.LiveFeed.Topic;
import io.vesaas.shared.Scope;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has the drift guard look at an agent when it changes, and at all of them every few minutes. */
@Configuration(proxyBeanMethods = false)
class DriftWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DriftWatch.class);
    private static final Scope SCOPE = new Scope.Platform("look for drift");

    private final DriftGuard guard;
    private final PreflightSettings settings;
    private final LiveFeed feed;
    private final BlockingQueue<AgentRef> changed = new LinkedBlockingQueue<>();
    private LiveFeed.@Nullable Subscription subscription;
    private @Nullable Thread worker;

    DriftWatch(DriftGuard guard, PreflightSettings settings, LiveFeed feed) {
        this.guard = guard;
        this.settings = settings;
        this.feed = feed;
    }

    @Bean
    RecurringTask<Void> lookForDrift() {
        return Tasks.recurring("look-for-drift", FixedDelay.of(settings.driftPatrol()))
                .execute((_, _) -> Acting.as("drift guard", SCOPE, guard::lookAtAll));
    }

    @Override
    public synchronized void start() {
        subscription = feed.subscribe(Topic.platform(AgentCatalog.TOPIC), news -> {
            if (news instanceof AgentChanged change && change.kind() != AgentChanged.Kind.GONE) {
                changed.add(change.agent().ref());
            }
        });
        worker = Thread.ofVirtual().name("drift-watch").start(this::work);
    }

    private void work() {
        try {
            while (true) {
                AgentRef agent = changed.take();
                changed.removeIf(agent::equals);
                look(agent);
            }
        } catch (InterruptedException stopped) {
            log.debug("the drift watch ends");
        }
    }

    private void look(AgentRef agent) {
        try {
            Acting.as("drift guard", SCOPE, () -> guard.look(agent));
        } catch (RuntimeException failure) {
            log.warn(
                    "Agent {} could not be compared with what was approved; it is looked at again later",
                    agent,
                    failure);
        }
    }

    @Override
    public synchronized void stop() {
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
        if (worker != null) {
            worker.interrupt();
            worker = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return worker != null;
    }
}
