package io.vesaas.marketplace.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vesaas.PlatformTest;
import io.vesaas.marketplace.Media.Kind;
import io.vesaas.marketplace.MediaId;
import io.vesaas.marketplace.MediaId.Size;
import io.vesaas.marketplace.MediaUse;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** With clocks of its own: what is unused is removed as days go by. */
@PlatformTest
class MediaSweepTests {

    private static final Duration DAY = Duration.ofHours(24);

    @Autowired
    Preparation preparation;

    @Autowired
    MediaStore store;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    @Test
    void whatNobodyUsesIsRemovedAfterADayButNotBefore() {
        MediaId picture = add(Duration.ZERO);
        UUID place = rows(Duration.ZERO).findPlace(picture).orElseThrow();

        sweep(DAY);
        assertThat(store.find(place, Size.FULL)).isPresent();

        sweep(DAY.plus(MediaSweep.EXACTNESS).plusMinutes(1));
        assertThat(rows(Duration.ZERO).findPlace(picture)).isEmpty();

        sweep(DAY.plus(MediaSweep.EXACTNESS).plus(MediaSweep.UNTOUCHED).plusMinutes(2));
        assertThat(store.find(place, Size.FULL)).isEmpty();
        assertThat(store.find(place, Size.THUMBNAIL)).isEmpty();
    }

    @Test
    void whatIsUsedStays() {
        MediaId picture = add(Duration.ZERO);

        for (int day = 1; day < 5; day++) {
            sweep(DAY.multipliedBy(day), () -> Stream.of(picture, new MediaId("0".repeat(64))));
        }

        assertThat(shelf(Duration.ZERO).find(picture, Size.FULL)).isPresent();
    }

    @Test
    void aDayBeginsWithTheLastUse() {
        MediaId picture = add(Duration.ZERO);

        sweep(DAY, () -> Stream.of(picture));
        sweep(DAY.multipliedBy(2));
        assertThat(rows(Duration.ZERO).findPlace(picture)).isPresent();

        sweep(DAY.multipliedBy(3));
        assertThat(rows(Duration.ZERO).findPlace(picture)).isEmpty();
    }

    @Test
    void nothingIsRemovedWhenItIsNotKnownWhatIsUsed() {
        MediaId picture = add(Duration.ZERO);

        assertThatThrownBy(() -> sweep(DAY.multipliedBy(3), () -> {
                    throw new IllegalStateException("the drafts can't be read");
                }))
                .hasMessageContaining("drafts");

        assertThat(rows(Duration.ZERO).findPlace(picture)).isPresent();
    }

    @Test
    void whoAddsARemovedPictureAgainGetsItWholeEvenWhileItsOldPlaceIsSwept() {
        byte[] file = PictureFiles.newPng(800, 500);
        MediaId picture = shelf(Duration.ZERO).add(Kind.SCREENSHOT, new ByteArrayInputStream(file));
        sweep(DAY.multipliedBy(2));
        assertThat(rows(Duration.ZERO).findPlace(picture)).isEmpty();

        MediaId again = shelf(DAY.multipliedBy(2)).add(Kind.SCREENSHOT, new ByteArrayInputStream(file));
        sweep(DAY.multipliedBy(2).plus(MediaSweep.UNTOUCHED).plusMinutes(1));

        assertThat(again).isEqualTo(picture);
        assertThat(shelf(Duration.ZERO).find(picture, Size.FULL)).isPresent();
        assertThat(shelf(Duration.ZERO).find(picture, Size.THUMBNAIL)).isPresent();
    }

    @Test
    void whoSavesAPictureInThisMomentKeepsIt() throws Exception {
        MediaId picture = add(Duration.ZERO);
        Duration later = DAY.multipliedBy(2);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sweeping = transactions.execute(_ -> {
                shelf(later).keep(Kind.SCREENSHOT, List.of(picture));
                var sweep = threads.submit(() -> sweep(later));
                Awaitility.await().until(this::somebodyWaitsForARow);
                return sweep;
            });
            sweeping.get();
        }

        assertThat(shelf(Duration.ZERO).find(picture, Size.FULL)).isPresent();
    }

    @Test
    void anAddThatEndedHalfwayLeavesNothingBehind() {
        MediaRows rows = rows(Duration.ZERO);
        UUID place = rows.newPlace();
        store.put(place, Size.FULL, new byte[] {1, 2, 3});

        sweep(Duration.ofMinutes(59));
        assertThat(store.find(place, Size.FULL)).isPresent();

        sweep(Duration.ofMinutes(61));
        assertThat(store.find(place, Size.FULL)).isEmpty();
    }

    @Test
    void twoWhoAddTheSamePictureAtOnceBothHaveIt() throws Exception {
        byte[] file = PictureFiles.newPng(800, 500);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<MediaId> adding = () -> add(file);
            var added = threads.invokeAll(List.of(adding, adding, adding, adding));
            for (var picture : added) {
                assertThat(shelf(Duration.ZERO).find(picture.get(), Size.FULL)).isPresent();
            }
        }
        sweep(Duration.ofMinutes(61), Stream::of);
        assertThat(shelf(Duration.ZERO).find(add(file), Size.THUMBNAIL)).isPresent();
    }

    private boolean somebodyWaitsForARow() {
        return jdbc.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%media%'")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private MediaId add(Duration later) {
        return shelf(later).add(Kind.SCREENSHOT, new ByteArrayInputStream(PictureFiles.newPng(800, 500)));
    }

    private MediaId add(byte[] file) {
        return shelf(Duration.ZERO).add(Kind.SCREENSHOT, new ByteArrayInputStream(file));
    }

    private void sweep(Duration later, MediaUse... uses) {
        new MediaSweep(List.of(uses), rows(later), store, transactions).run();
    }

    private MediaRows rows(Duration later) {
        return new MediaRows(jdbc, Clock.offset(clock, later));
    }

    /** One without memory of what others have read. */
    private MediaShelf shelf(Duration later) {
        return new MediaShelf(preparation, rows(later), store, PreparationTests.settings(Map.of()));
    }
}
