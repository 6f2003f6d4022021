package io.vesaas.usage;

import io.vesaas.marketplace.MarketplaceSettings;
import io.vesaas.shared.Money;
import io.vesaas.team.VeId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the customer in force has spent. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('MEMBER', 'SYSTEM')")
public class Spending {

    private final JdbcClient jdbc;
    private final Currency currency;

    Spending(JdbcClient jdbc, MarketplaceSettings settings) {
        this.jdbc = jdbc;
        this.currency = settings.currency();
    }

    /** Cost by day and virtual employee, days without any left out. */
    public List<VeDay> byDay(YearMonth month, ZoneId zone) {
        return jdbc.sql("""
                select (occurred_at at time zone :zone)::date as day, ve_id,
                       count(distinct run_id) as runs,
                       coalesce(sum(input_tokens + output_tokens), 0) as tokens, coalesce(sum(cost), 0) as cost
                  from usage_record
                 where occurred_at >= :start and occurred_at < :end
                 group by 1, 2 order by 1, 2""")
                .param("zone", zone.getId())
                .param("start", start(month, zone))
                .param("end", start(month.plusMonths(1), zone))
                .query((row, _) -> new VeDay(
                        row.getObject("day", LocalDate.class),
                        new VeId(row.getObject("ve_id", UUID.class)),
                        row.getLong("runs"),
                        row.getLong("tokens"),
                        new Money(row.getBigDecimal("cost"), currency)))
                .list();
    }

    /** Everything spent in the month, not rounded. */
    public Money in(YearMonth month, ZoneId zone) {
        return jdbc.sql("""
                select coalesce(sum(cost), 0) from usage_record
                 where occurred_at >= :start and occurred_at < :end""")
                .param("start", start(month, zone))
                .param("end", start(month.plusMonths(1), zone))
                .query((row, _) -> new Money(row.getBigDecimal(1), currency))
                .single();
    }

    private static OffsetDateTime start(YearMonth month, ZoneId zone) {
        return month.atDay(1).atStartOfDay(zone).toOffsetDateTime();
    }
}
