package io.vesaas.team;

import io.vesaas.runtime.ReconcileReport;
import io.vesaas.runtime.Repair;
import io.vesaas.runtime.RouteId;
import io.vesaas.shared.Ids;
import io.vesaas.shared.LiveFeed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the reconciler did, for admins: facts that are added, and dropped only when they are old. */
@Component
@Transactional
class RouteRepairs {

    private static final String LATEST =
            "(select r.kind, r.wrong, r.failure from route_repair r where r.route_id = :route"
                    + " order by r.repaired_at desc, r.id desc limit 1)";

    private final JdbcClient jdbc;
    private final LiveFeed feed;
    private final Clock clock;

    RouteRepairs(JdbcClient jdbc, LiveFeed feed, Clock clock) {
        this.jdbc = jdbc;
        this.feed = feed;
        this.clock = clock;
    }

    /** Writes down each repair. A failure that repeats the latest entry of its route is not written again. */
    void record(ReconcileReport report) {
        int written = report.repairs().stream().mapToInt(this::record).sum();
        if (written > 0) {
            feed.publish(RouteWatch.TOPIC, new RoutesChanged());
        }
    }

    private int record(Repair repair) {
        return jdbc.sql("insert into route_repair (id, repaired_at, route_id, kind, wrong, failure)"
                        + " select :id, :at, :route, :kind, :wrong, :failure"
                        + " where :failure::text is null or not exists (select from " + LATEST + " l"
                        + " where l.kind = :kind and l.wrong = :wrong and l.failure = :failure)")
                .param("id", Ids.next())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("route", repair.route().value())
                .param("kind", repair.kind().name())
                .param("wrong", repair.wrong())
                .param("failure", repair.failure())
                .update();
    }

    /** The latest repairs, newest first. */
    List<RouteRepair> latest(int most) {
        return jdbc.sql("""
                select r.repaired_at, r.route_id, r.kind, r.wrong, r.failure, v.name
                  from route_repair r left join virtual_employee v on v.id = r.route_id
                 order by r.repaired_at desc, r.id desc limit :most""").param("most", most).query((row, _) -> entry(row)).list();
    }

    private static RouteRepair entry(ResultSet row) throws SQLException {
        return new RouteRepair(
                row.getObject("repaired_at", OffsetDateTime.class).toInstant(),
                row.getString("name"),
                new Repair(
                        new RouteId(row.getObject("route_id", UUID.class)),
                        Repair.Kind.valueOf(row.getString("kind")),
                        row.getString("wrong"),
                        row.getString("failure")));
    }

    /** Drops what is older than this many days, and never what is younger than thirty. */
    void prune(long days) {
        jdbc.sql("select ve_prune_route_repairs(:days)")
                .param("days", (int) days)
                .query((row, _) -> row.getLong(1))
                .single();
    }
}
