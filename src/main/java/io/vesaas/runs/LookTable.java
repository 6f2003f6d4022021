package io.vesaas.runs;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When ended runs are looked after once more, by the database's clock. Never while their conversation has a live run:
 * what sub-agents do then is that run's.
 */
@Component
class LookTable {

    private static final String IDLE = "not exists (select from run busy where busy.customer_id = run.customer_id"
            + " and busy.conversation_id = run.conversation_id and busy." + RunTable.LIVE + ")";

    private final JdbcClient jdbc;

    LookTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Runs whose time has come, in every customer of the scope. */
    List<Lease> due(int most) {
        return jdbc.sql("select id, customer_id, epoch from run where look_at <= now() and " + IDLE
                        + " order by look_at limit :most")
                .param("most", most)
                .query((row, _) -> RunTable.lease(row))
                .list();
    }

    /** Takes the look if it is still due; the next one follows after the pause, unless it is the last. */
    Optional<LateLook> claim(RunId run, Duration pause) {
        return jdbc.sql("update run set looks = looks + 1,"
                        + " look_at = now() + :pause * interval '1 ms' * power(2, least(looks, 10))"
                        + " where id = :id and look_at <= now() and " + IDLE + " returning *")
                .param("pause", pause.toMillis())
                .param("id", run.value())
                .query((row, _) -> new LateLook(RunTable.ledger(row), row.getInt("looks")))
                .optional();
    }

    boolean isIdle(RunId run) {
        return jdbc.sql("select " + IDLE + " from run where id = :id")
                .param("id", run.value())
                .query(Boolean.class)
                .single();
    }

    void done(RunId run) {
        jdbc.sql("update run set look_at = null where id = :id")
                .param("id", run.value())
                .update();
    }
}
