package io.vesaas.runtime.kagent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vesaas.runtime.ClusterContact;
import io.vesaas.runtime.NewsFeed;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LastingWatchTests {

    private final NewsFeed feed = new NewsFeed();
    private final Contact contact = new Contact("The world", Clock.systemUTC(), feed);
    private final List<Instant> attempts = new CopyOnWriteArrayList<>();
    private final AtomicBoolean there = new AtomicBoolean();
    private final LastingWatch watch = new LastingWatch("watch", this::follow);

    @AfterEach
    void stop() {
        watch.stop();
    }

    @Test
    void triesLessAndLessOftenAndSaysOnceThatItIsAway() {
        watch.start(contact);

        await().until(() -> attempts.size() == 4);

        assertThat(pause(1)).isBetween(Duration.ofMillis(450), Duration.ofMillis(950));
        assertThat(pause(2)).isBetween(Duration.ofMillis(950), Duration.ofMillis(1_900));
        assertThat(pause(3)).isBetween(Duration.ofMillis(1_900), Duration.ofMillis(3_900));
        assertThat(feed.contacts).hasSize(1);
    }

    @Test
    void saysWhenItIsBackAndHowLongItWasAway() {
        watch.start(contact);
        await().until(() -> !contact.now().isReachable());
        Instant since = contact.now().awaySince();

        there.set(true);

        await().until(() -> contact.now().isReachable());
        assertThat(contact.now().heardAt()).isAfter(since);
        assertThat(feed.contacts).extracting(ClusterContact::isReachable).containsExactly(false, true);
    }

    @Test
    void whatArrivesBeforeAllIsKnownIsNoContact() {
        contact.lost("refused");

        contact.heardMore();

        assertThat(contact.now().isReachable()).isFalse();
    }

    @Test
    void anotherReasonLeavesTheBeginning() {
        contact.lost("refused");
        Instant since = contact.now().awaySince();

        contact.lost("forbidden");

        assertThat(contact.now()).isEqualTo(new ClusterContact(null, since, "forbidden"));
    }

    private Duration pause(int attempt) {
        return Duration.between(attempts.get(attempt - 1), attempts.get(attempt));
    }

    private void follow(Contact told) throws IOException, InterruptedException {
        attempts.add(Instant.now());
        if (!there.get()) {
            throw new IOException("refused");
        }
        told.heard();
        new CountDownLatch(1).await();
    }
}
