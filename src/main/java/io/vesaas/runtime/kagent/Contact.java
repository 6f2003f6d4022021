package io.vesaas.runtime.kagent;

import io.vesaas.runtime.AgentCatalog;
import io.vesaas.runtime.ClusterContact;
import io.vesaas.shared.LiveFeed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether those who tell us of agents are in reach; says so once when it changes, to the log and to the live feed. */
public final class Contact {

    private static final Logger LOG = LoggerFactory.getLogger(Contact.class);
    private static final LiveFeed.Topic TOPIC = LiveFeed.Topic.platform(AgentCatalog.CONTACT_TOPIC);

    private final String whom;
    private final Clock clock;
    private final LiveFeed feed;
    private volatile ClusterContact now = new ClusterContact(null, null, null);

    /** @param whom as it shall be called in the log */
    public Contact(String whom, Clock clock, LiveFeed feed) {
        this.whom = whom;
        this.clock = clock;
        this.feed = feed;
    }

    public ClusterContact now() {
        return now;
    }

    /** Something more arrived of those who are in reach; nothing changes for those who are not. */
    public synchronized void heardMore() {
        if (now.heardAt() != null && now.isReachable()) {
            now = new ClusterContact(clock.instant(), null, null);
        }
    }

    /** All that there is was heard of just now. */
    public synchronized void heard() {
        ClusterContact before = now;
        Instant time = clock.instant();
        now = new ClusterContact(time, null, null);
        Instant awaySince = before.awaySince();
        if (awaySince != null) {
            Duration away = Duration.between(awaySince, time).truncatedTo(ChronoUnit.SECONDS);
            LOG.info("{} is back after {} s", whom, away.toSeconds());
        }
        if (awaySince != null || before.heardAt() == null) {
            feed.publish(TOPIC, now);
        }
    }

    /** It can't be reached, for this reason. */
    public synchronized void lost(String reason) {
        ClusterContact before = now;
        if (reason.equals(before.reason())) {
            return;
        }
        Instant since = before.awaySince();
        now = new ClusterContact(before.heardAt(), since == null ? clock.instant() : since, reason);
        if (since == null) {
            LOG.warn("{} is out of contact; trying again until it is back: {}", whom, reason);
        } else {
            LOG.info("{} is still out of contact: {}", whom, reason);
        }
        feed.publish(TOPIC, now);
    }
}
