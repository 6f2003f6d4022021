package io.vesaas.usage;

import io.vesaas.marketplace.Marketplace;
import io.vesaas.marketplace.MarketplaceSettings;
import io.vesaas.marketplace.Price;
import io.vesaas.shared.Acting;
import io.vesaas.shared.CustomerId;
import io.vesaas.shared.Ids;
import io.vesaas.shared.LiveFeed;
import io.vesaas.shared.LiveFeed.Topic;
import io.vesaas.shared.Money;
import io.vesaas.team.Team;
import io.vesaas.team.VirtualEmployee;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Books the tokens of model calls: each call once, at the price the customer accepted. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('MEMBER', 'SYSTEM')")
public class Usage {

    private static final Logger log = LoggerFactory.getLogger(Usage.class);

    private final JdbcClient jdbc;
    private final Team team;
    private final Marketplace marketplace;
    private final Currency currency;
    private final LiveFeed feed;
    private final Clock clock;

    Usage(
            JdbcClient jdbc,
            Team team,
            Marketplace marketplace,
            MarketplaceSettings settings,
            LiveFeed feed,
            Clock clock) {
        this.jdbc = jdbc;
        this.team = team;
        this.marketplace = marketplace;
        this.currency = settings.currency();
        this.feed = feed;
        this.clock = clock;
    }

    /** The topic of the live feed on which the {@link UsageBooked} of a run are published. */
    public static Topic topic(CustomerId customer, UUID run) {
        return Topic.of(customer, "usage/" + run);
    }

    /**
     * Books a model call in the transaction of what it belongs to. The same event again changes nothing; with other
     * numbers it is kept as a conflict and not charged.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(ModelCallUsage call) {
        Price price = priceOf(call);
        Money cost = cost(call, price);
        int added = jdbc.sql("""
                insert into usage_record (id, customer_id, ve_id, run_id, source, event_id, input_tokens, output_tokens,
                    input_price_per_million, output_price_per_million, currency, cost, occurred_at)
                values (:id, :customer, :ve, :run, :source, :event, :input, :output,
                    :inputPrice, :outputPrice, :currency, :cost, :occurred)
                on conflict (source, event_id) do nothing""")
                .param("id", Ids.next())
                .param("customer", Acting.customer().value())
                .param("ve", call.ve().value())
                .param("run", call.run())
                .param("source", call.source())
                .param("event", call.eventId())
                .param("input", call.inputTokens())
                .param("output", call.outputTokens())
                .param("inputPrice", price.inputPerMillion())
                .param("outputPrice", price.outputPerMillion())
                .param("currency", price.currency().getCurrencyCode())
                .param("cost", cost == null ? null : cost.amount())
                .param("occurred", call.occurredAt().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 0) {
            keepConflict(call);
        } else {
            team.used(call.ve(), call.occurredAt());
            feed.publish(topic(Acting.customer(), call.run()), new UsageBooked(call.run()));
        }
    }

    /** What a run has cost so far. */
    @Transactional(readOnly = true)
    public RunCost ofRun(UUID run) {
        return ofRuns(List.of(run)).getOrDefault(run, RunCost.none(currency));
    }

    /** What each of the runs has cost so far. */
    @Transactional(readOnly = true)
    public Map<UUID, RunCost> ofRuns(Collection<UUID> runs) {
        if (runs.isEmpty()) {
            return Map.of();
        }
        var costs = new HashMap<UUID, RunCost>();
        runs.forEach(run -> costs.put(run, RunCost.none(currency)));
        jdbc.sql("""
                select run_id, count(cost) as calls, count(*) - count(cost) as unreported,
                       coalesce(sum(input_tokens), 0) as input, coalesce(sum(output_tokens), 0) as output,
                       coalesce(sum(cost), 0) as cost
                  from usage_record where run_id in (:runs) group by run_id""").param("runs", runs).query(row -> {
            costs.put(row.getObject("run_id", UUID.class), runCost(row));
        });
        return costs;
    }

    private RunCost runCost(ResultSet row) throws SQLException {
        return new RunCost(
                row.getLong("calls"),
                row.getLong("unreported"),
                row.getLong("input"),
                row.getLong("output"),
                new Money(row.getBigDecimal("cost"), currency));
    }

    /** The price of the version that was accepted when the call was made, whatever has been accepted since. */
    private Price priceOf(ModelCallUsage call) {
        VirtualEmployee ve = team.get(call.ve());
        int version = team.versionAt(call.ve(), call.occurredAt());
        return marketplace.get(ve.listing(), version).price();
    }

    private static @Nullable Money cost(ModelCallUsage call, Price price) {
        Long input = call.inputTokens();
        Long output = call.outputTokens();
        return input == null || output == null ? null : price.of(input, output);
    }

    private void keepConflict(ModelCallUsage call) {
        int kept = jdbc.sql("""
                insert into usage_conflict (id, customer_id, source, event_id, input_tokens, output_tokens, seen_at)
                select :id, :customer, :source, :event, :input::bigint, :output::bigint, :seen
                 where not exists (select from usage_record where source = :source and event_id = :event
                   and customer_id = :customer
                   and input_tokens is not distinct from :input::bigint
                   and output_tokens is not distinct from :output::bigint)""")
                .param("id", Ids.next())
                .param("customer", Acting.customer().value())
                .param("source", call.source())
                .param("event", call.eventId())
                .param("input", call.inputTokens())
                .param("output", call.outputTokens())
                .param("seen", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (kept > 0) {
            log.error("Usage event {} of {} came again with other numbers", call.eventId(), call.source());
        }
    }
}
