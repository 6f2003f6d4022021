package io.vesaas.marketplace.media;

import io.vesaas.marketplace.MediaId;
import io.vesaas.marketplace.MediaUse;
import io.vesaas.shared.Acting;
import io.vesaas.shared.Scope;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes pictures that nobody uses. Who adds or keeps a picture in the same moment wins: the row says when it was last
 * used, and only one that was not used for long is dropped.
 */
@Component
class MediaSweep {

    /** How long a picture stays that nobody uses. */
    static final Duration KEPT = Duration.ofHours(24);

    /** How exactly we know when one was last in use; a picture is written to at most that often. */
    static final Duration EXACTNESS = Duration.ofHours(6);

    /** Nobody takes that long to put a picture into its place. */
    static final Duration UNTOUCHED = Duration.ofHours(1);

    private static final Logger log = LoggerFactory.getLogger(MediaSweep.class);
    private static final Scope EVERYBODY = new Scope.Platform("sweep media");
    private static final int BATCH = 500;

    private final List<MediaUse> uses;
    private final MediaRows rows;
    private final MediaStore store;
    private final TransactionTemplate transactions;

    MediaSweep(List<MediaUse> uses, MediaRows rows, MediaStore store, TransactionTemplate transactions) {
        this.uses = uses;
        this.rows = rows;
        this.store = store;
        this.transactions = transactions;
    }

    void run() {
        Acting.as("media sweep", EVERYBODY, () -> {
            transactions.executeWithoutResult(_ -> uses.forEach(this::refresh));
            int dropped = rows.drop(KEPT.plus(EXACTNESS));
            if (dropped > 0) {
                log.info("Removed {} pictures that nobody used", dropped);
            }
            sweepPlaces();
        });
    }

    private void refresh(MediaUse use) {
        try (Stream<MediaId> ids = use.inUse()) {
            ids.gather(Gatherers.windowFixed(BATCH)).forEach(some -> rows.refresh(some, EXACTNESS));
        }
    }

    private void sweepPlaces() {
        for (UUID place : rows.litter(UNTOUCHED, BATCH)) {
            store.clear(place);
            rows.swept(place);
        }
    }
}
