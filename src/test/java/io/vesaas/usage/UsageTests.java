package io.vesaas.usage;

import static io.vesaas.accounts.AccountsFixtures.acting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vesaas.PlatformTest;
import io.vesaas.accounts.SignedIn;
import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.Offering;
import io.vesaas.marketplace.Publishing;
import io.vesaas.shared.Acting;
import io.vesaas.shared.LiveFeed;
import io.vesaas.shared.NotFound;
import io.vesaas.shared.Scope;
import io.vesaas.team.Team;
import io.vesaas.team.TeamFixtures;
import io.vesaas.team.VeId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The test listing costs 2.00 per million tokens in and 8.00 out. */
@PlatformTest
class UsageTests {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    @Autowired
    Usage usage;

    @Autowired
    Spending spending;

    @Autowired
    TeamFixtures fixtures;

    @Autowired
    LiveFeed feed;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    Team team;

    @Autowired
    Publishing publishing;

    @Autowired
    Clock clock;

    private final UUID run = UUID.randomUUID();
    private final String event = UUID.randomUUID().toString();
    private SignedIn owner;
    private ListingId listing;
    private VeId ve;

    @BeforeEach
    void hire() {
        owner = fixtures.owner();
        listing = fixtures.offer(fixtures.readyAgent("go"));
        ve = fixtures.hire(owner, listing);
    }

    @Test
    void tokensAreChargedToTheLastDecimal() {
        record(event, 1_234L, 567L, NOON);

        assertThat(ofRun().cost().amount()).isEqualByComparingTo("0.007004");
        assertThat(ofRun().tokens()).isEqualTo(1_801);
    }

    @Test
    void theSameCallIsChargedOnceHoweverOftenAndInParallelItArrives() throws Exception {
        Callable<Boolean> arrival = () -> record(event, 100L, 10L, NOON);

        try (var arrivals = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var result :
                    arrivals.invokeAll(Stream.generate(() -> arrival).limit(10).toList())) {
                result.get();
            }
        }

        assertThat(ofRun().calls()).isEqualTo(1);
        assertThat(conflicts()).isZero();
    }

    @Test
    void theSameCallWithOtherNumbersIsKeptAsAConflictAndNotCharged() {
        record(event, 100L, 10L, NOON);
        record(event, 100L, 999L, NOON);

        assertThat(ofRun().tokens()).isEqualTo(110);
        assertThat(conflicts()).isEqualTo(1);
    }

    @Test
    void whoFollowsARunHearsOfEachCallOnce() {
        var news = new CopyOnWriteArrayList<Object>();
        var topic = Usage.topic(owner.customer().orElseThrow(), run);

        try (var _ = acting(owner, () -> feed.subscribe(topic, news::add))) {
            record(event, 100L, 10L, NOON);
            record(event, 100L, 10L, NOON);
            record(UUID.randomUUID().toString(), null, null, NOON);
        }

        assertThat(news).containsExactly(new UsageBooked(run), new UsageBooked(run));
    }

    @Test
    void whatIsNotReportedIsUnknownAndNeverZero() {
        record(event, null, null, NOON);

        assertThat(ofRun().calls()).isZero();
        assertThat(ofRun().unreported()).isEqualTo(1);
    }

    @Test
    void daysAndMonthsAreCutWhereTheMemberIs() {
        record(event, 1_000_000L, 0L, Instant.parse("2026-03-31T22:30:00Z"));
        var berlin = ZoneId.of("Europe/Berlin");

        assertThat(month(YearMonth.of(2026, 3), ZoneOffset.UTC)).isEqualByComparingTo("2");
        assertThat(month(YearMonth.of(2026, 3), berlin)).isZero();
        assertThat(month(YearMonth.of(2026, 4), berlin)).isEqualByComparingTo("2");
        List<VeDay> days = acting(owner, () -> spending.byDay(YearMonth.of(2026, 4), berlin));
        assertThat(days).singleElement().satisfies(day -> {
            assertThat(day.day()).isEqualTo("2026-04-01");
            assertThat(day.runs()).isEqualTo(1);
        });
    }

    @Test
    void eachCallIsChargedAtThePriceThatWasAcceptedWhenItWasMade() {
        Instant before = clock.instant();
        publishAtDoublePrice();
        accept();

        record("late-" + event, 1_000_000L, 0L, before);
        assertThat(ofRun().cost().amount()).as("booked late").isEqualByComparingTo("2");
        record(event, 1_000_000L, 0L, clock.instant().plusSeconds(1));
        assertThat(ofRun().cost().amount()).isEqualByComparingTo("6");
    }

    @Test
    void callsOfAnAnswerUnderWayNeverCostTheNewPriceBeforeItWasAccepted() throws Exception {
        publishAtDoublePrice();

        try (var work = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = work.invokeAll(IntStream.range(0, 20)
                    .<Callable<Boolean>>mapToObj(number -> () -> {
                        if (number == 10) {
                            accept();
                        }
                        return record(event + number, 1_000_000L, 0L, clock.instant());
                    })
                    .toList());
            for (var call : calls) {
                call.get();
            }
        }

        assertThat(ofRun().calls()).isEqualTo(20);
        assertThat(chargedTooSoon()).isZero();
        BigDecimal before = ofRun().cost().amount();
        record(event, 1_000_000L, 0L, clock.instant().plusSeconds(1));
        assertThat(ofRun().cost().amount().subtract(before)).isEqualByComparingTo("4");
    }

    @Test
    void theFirstBookedCallMarksTheHireAsUsed() {
        assertThat(firstUse()).isEmpty();

        record(event, 100L, 10L, NOON);
        record(UUID.randomUUID().toString(), 100L, 10L, NOON.plusSeconds(60));

        assertThat(firstUse()).contains(NOON);
    }

    private void publishAtDoublePrice() {
        Acting.as(
                "test",
                new Scope.Platform("test"),
                () -> Offering.publishNext(publishing, listing, text -> Offering.priced(text, "4.00", "16.00", "0")));
    }

    private void accept() {
        acting(owner, () -> {
            team.accept(ve, 2);
            return true;
        });
    }

    /** Calls made before the acceptance that cost anything but the old price. */
    private long chargedTooSoon() {
        return inTransaction(
                () -> jdbc.sql("""
                select count(*) from usage_record u join ve_acceptance a using (ve_id)
                 where u.run_id = :run and a.listing_version = 2
                   and u.occurred_at < a.accepted_at and u.input_price_per_million <> 2""").param("run", run).query(Long.class).single());
    }

    private Optional<Instant> firstUse() {
        return inTransaction(() -> jdbc.sql(
                        "select first_used_at from virtual_employee where id = :ve and first_used_at is not null")
                .param("ve", ve.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return acting(owner, () -> transaction.execute(_ -> work.get()));
    }

    @Test
    void nobodyIsChargedForTheWorkOfAnothersColleague() {
        SignedIn stranger = fixtures.owner();
        VeId theirs = ve;

        assertThatThrownBy(() -> Acting.as(
                        "test",
                        new Scope.Customer(stranger.customer().orElseThrow()),
                        () -> transaction.executeWithoutResult(
                                _ -> usage.record(new ModelCallUsage(theirs, run, "test", event, 1L, 1L, NOON)))))
                .isInstanceOf(NotFound.class);
        record(event, 100L, 10L, NOON);
        assertThat(acting(stranger, () -> usage.ofRun(run)).calls()).isZero();
    }

    @Test
    void factsCannotBeChangedOrDeletedByTheApplication() {
        record(event, 100L, 10L, NOON);

        for (String sql : List.of("update usage_record set cost = 0", "delete from usage_record")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).hasStackTraceContaining("permission denied");
        }
    }

    private boolean record(String event, Long input, Long output, Instant at) {
        Acting.as(
                "test",
                new Scope.Customer(owner.customer().orElseThrow()),
                () -> transaction.executeWithoutResult(
                        _ -> usage.record(new ModelCallUsage(ve, run, "test", event, input, output, at))));
        return true;
    }

    private RunCost ofRun() {
        return acting(owner, () -> usage.ofRun(run));
    }

    private BigDecimal month(YearMonth month, ZoneId zone) {
        return acting(owner, () -> spending.in(month, zone)).amount();
    }

    private long conflicts() {
        return acting(
                owner,
                () -> transaction.execute(_ -> jdbc.sql("select count(*) from usage_conflict")
                        .query(Long.class)
                        .single()));
    }
}
