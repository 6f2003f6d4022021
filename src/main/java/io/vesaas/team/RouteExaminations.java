package io.vesaas.team;

import io.vesaas.runtime.Finding;
import io.vesaas.runtime.RouteReport;
import io.vesaas.runtime.RouteReport.Verdict;
import io.vesaas.shared.CustomerId;
import io.vesaas.shared.Ids;
import io.vesaas.shared.LiveFeed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the route doctor found: the latest report of each hire in the scope, and each change of its verdict. */
@Component
@Transactional
class RouteExaminations {

    private static final Logger log = LoggerFactory.getLogger(RouteExaminations.class);
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final LiveFeed feed;
    private final JsonMapper json;

    RouteExaminations(JdbcClient jdbc, LiveFeed feed, JsonMapper json) {
        this.jdbc = jdbc;
        this.feed = feed;
        this.json = json;
    }

    /** Keeps the report in place of the one before; a verdict that has changed is kept for good, and logged. */
    void keep(CustomerId customer, VeId ve, RouteReport report) {
        Verdict verdict = report.verdict();
        String findings = json.writeValueAsString(report.findings());
        Verdict before = verdict(ve).orElse(null);
        jdbc.sql("""
                insert into route_examination (customer_id, ve_id, examined_at, verdict, secured_at, findings)
                values (:customer, :ve, :at, :verdict, :secured, :findings::jsonb)
                on conflict (customer_id, ve_id) do update
                   set examined_at = excluded.examined_at, verdict = excluded.verdict, findings = excluded.findings,
                       secured_at = coalesce(excluded.secured_at, route_examination.secured_at)""")
                .param("customer", customer.value())
                .param("ve", ve.value())
                .param("at", report.at().atOffset(ZoneOffset.UTC))
                .param("verdict", verdict.name())
                .param("secured", verdict == Verdict.SECURED ? report.at().atOffset(ZoneOffset.UTC) : null)
                .param("findings", findings)
                .update();
        if (verdict != before) {
            changed(customer, ve, report, findings);
            tell(ve, before, report);
        }
        feed.publish(Team.topic(customer), new VeChanged(customer, ve));
        feed.publish(RouteWatch.TOPIC, new RoutesChanged());
    }

    private void changed(CustomerId customer, VeId ve, RouteReport report, String findings) {
        jdbc.sql("""
                insert into route_verdict (id, customer_id, ve_id, since, verdict, findings)
                values (:id, :customer, :ve, :since, :verdict, :findings::jsonb)""")
                .param("id", Ids.next())
                .param("customer", customer.value())
                .param("ve", ve.value())
                .param("since", report.at().atOffset(ZoneOffset.UTC))
                .param("verdict", report.verdict().name())
                .param("findings", findings)
                .update();
    }

    private static void tell(VeId ve, @Nullable Verdict before, RouteReport report) {
        switch (report.verdict()) {
            case NOT_SECURED -> log.error("The route of {} is NOT SECURED: {}", ve, report.complaint());
            case NOT_VERIFIED -> log.warn("The route of {} could not be verified: {}", ve, report.complaint());
            case SECURED -> {
                if (before != null) {
                    log.info("The route of {} is secured again", ve);
                }
            }
        }
    }

    private Optional<Verdict> verdict(VeId ve) {
        return jdbc.sql("select verdict from route_examination where ve_id = :ve for update")
                .param("ve", ve.value())
                .query((row, _) -> Verdict.valueOf(row.getString(1)))
                .optional();
    }

    /** What is known of each hire in the scope that was ever examined. */
    Map<VeId, RouteEvidence> findAll() {
        return jdbc
                .sql("select ve_id, verdict, examined_at, secured_at from route_examination")
                .query((row, _) -> Map.entry(new VeId(row.getObject(1, UUID.class)), evidence(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static RouteEvidence evidence(ResultSet row) throws SQLException {
        return new RouteEvidence(
                Verdict.valueOf(row.getString("verdict")),
                row.getObject("examined_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("secured_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null));
    }

    /** The latest findings at the hire's route; empty before the first examination. */
    List<Finding> findings(VeId ve) {
        return jdbc.sql("select findings from route_examination where ve_id = :ve")
                .param("ve", ve.value())
                .query((row, _) -> json.readValue(row.getString(1), FINDINGS))
                .optional()
                .orElse(List.of());
    }

    /** The latest changes of the verdict on the hire's route, newest first. */
    List<VerdictChange> changes(VeId ve, int most) {
        return jdbc.sql(
                        "select verdict, since from route_verdict where ve_id = :ve order by since desc, id desc limit :most")
                .param("ve", ve.value())
                .param("most", most)
                .query((row, _) -> new VerdictChange(
                        Verdict.valueOf(row.getString(1)),
                        row.getObject(2, OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * The hires at work that were last examined before this time, or not found secured then: a share of them, with those in
     * doubt before those that have waited longest.
     *
     * @param rounds the share is all hires at work divided by this
     */
    List<VeChanged> due(Instant before, int rounds) {
        return jdbc.sql("""
                select v.customer_id, v.id from virtual_employee v
                  left join route_examination e on e.customer_id = v.customer_id and e.ve_id = v.id
                 where v.state = 'ACTIVE'
                   and (e.examined_at is null or e.examined_at <= :before or e.verdict <> 'SECURED')
                 order by e.verdict = 'SECURED' nulls first, e.examined_at nulls first
                 limit (select greatest(1, (count(*) + :rounds - 1) / :rounds)
                          from virtual_employee where state = 'ACTIVE')""")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("rounds", rounds)
                .query((row, _) -> new VeChanged(
                        new CustomerId(row.getObject(1, UUID.class)), new VeId(row.getObject(2, UUID.class))))
                .list();
    }
}
