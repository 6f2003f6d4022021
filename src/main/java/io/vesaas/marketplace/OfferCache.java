package io.vesaas.marketplace;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vesaas.shared.LiveFeed;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What every visitor reads alike, kept in memory until the marketplace changes. A page is kept under the number of changes
 * that were known before it was read: one that was read before a change and arrives after it is never found.
 */
@Component
class OfferCache {

    private static final int MOST_OFFERS = 20_000;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final AtomicLong changes = new AtomicLong();
    private final Cache<Key, OfferPage> pages = Caffeine.newBuilder()
            .maximumWeight(MOST_OFFERS)
            .weigher((Key key, OfferPage page) -> 1 + page.hits().size())
            .expireAfterWrite(LONGEST)
            .build();

    OfferCache(LiveFeed feed) {
        feed.subscribe(Marketplace.TOPIC, news -> forget());
    }

    /** The page as it is kept, or as it is read now. A transaction may have seen what nobody else has: it reads for itself. */
    OfferPage get(OfferQuery query, Function<OfferQuery, OfferPage> read) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return read.apply(query);
        }
        return pages.get(new Key(changes.get(), query), key -> read.apply(key.query()));
    }

    private void forget() {
        changes.incrementAndGet();
        pages.invalidateAll();
    }

    private record Key(long changes, OfferQuery query) {}
}
