package io.vesaas.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import io.vesaas.shared.LiveFeed;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class OfferCacheTests {

    private final List<Consumer<Object>> followers = new ArrayList<>();
    private final OfferCache cache = new OfferCache(feed());
    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void whatNobodyChangedIsReadOnce() {
        assertThat(total()).isEqualTo(1);
        assertThat(total()).isEqualTo(1);
    }

    @Test
    void aChangeIsSeenAtOnce() {
        total();

        change();

        assertThat(total()).isEqualTo(2);
    }

    @Test
    void aPageThatWasReadBeforeAChangeIsNotKeptAfterIt() throws Exception {
        var reading = new CountDownLatch(1);
        var changed = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = threads.submit(() -> cache.get(OfferQuery.ALL, query -> {
                reading.countDown();
                await(changed);
                return page(0);
            }));
            reading.await();
            change();
            long seenMeanwhile = total();
            changed.countDown();
            slow.get();

            assertThat(seenMeanwhile).isEqualTo(1);
            assertThat(total()).isEqualTo(1);
        }
    }

    private void change() {
        followers.forEach(follower -> follower.accept(new ListingChanged(ListingId.next())));
    }

    private LiveFeed feed() {
        return new LiveFeed() {
            @Override
            public void publish(Topic topic, Object news) {
                throw new UnsupportedOperationException("nobody publishes through the cache");
            }

            @Override
            public Subscription subscribe(Topic topic, Consumer<Object> follower) {
                assertThat(topic).isEqualTo(Marketplace.TOPIC);
                followers.add(follower);
                return () -> followers.remove(follower);
            }
        };
    }

    private long total() {
        return cache.get(OfferQuery.ALL, query -> page(reads.incrementAndGet())).total();
    }

    private static OfferPage page(long total) {
        return new OfferPage(List.of(), total, false, new FacetCounts().facets(), null);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
