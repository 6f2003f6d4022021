package io.vesaas.runs;

import io.vesaas.shared.CustomerId;
import io.vesaas.team.VeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of runs. Leases are measured by the database's clock; every write of a leader names its epoch. */
@Component
class RunTable {

    static final String LIVE = "state in ('QUEUED', 'DISPATCHED', 'RUNNING')";

    private final JdbcClient jdbc;

    RunTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(RunId id, CustomerId customer, NewRun run, Instant now) {
        jdbc.sql("""
                insert into run (id, customer_id, ve_id, conversation_id, state, request, context_id, agent_user, queued_at)
                values (:id, :customer, :ve, :conversation, 'QUEUED', :request, :context, :user, :now)""")
                .param("id", id.value())
                .param("customer", customer.value())
                .param("ve", run.ve().value())
                .param("conversation", run.conversation())
                .param("request", run.request())
                .param("context", run.contextId())
                .param("user", run.agentUser())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes the lead if nobody else has it. */
    Optional<Ledger> claim(RunId id, String owner, Duration lease) {
        return jdbc.sql("update run set lease_owner = :owner, lease_until = now() + :lease * interval '1 ms',"
                        + " epoch = epoch + 1 where id = :id and " + LIVE
                        + " and (lease_until is null or lease_until < now()) returning *")
                .param("owner", owner)
                .param("lease", lease.toMillis())
                .param("id", id.value())
                .query((row, _) -> ledger(row))
                .optional();
    }

    /** Live runs that nobody leads, in every customer of the scope. */
    List<Lease> unattended(int most) {
        return jdbc.sql(
                        "select id, customer_id, epoch from run where " + LIVE
                                + " and (lease_until is null or lease_until < now()) order by lease_until nulls first limit :most")
                .param("most", most)
                .query((row, _) -> lease(row))
                .list();
    }

    void renew(Lease lease, Duration time) {
        lead(lease, "lease_until = now() + " + time.toMillis() + " * interval '1 ms'");
    }

    void release(Lease lease) {
        lead(lease, "lease_until = now() - interval '1 ms'");
    }

    void dispatched(Lease lease) {
        lead(lease, "state = 'DISPATCHED'");
    }

    void started(Lease lease, String taskId, Instant now) {
        int rows = jdbc.sql("update run set state = 'RUNNING', task_id = :task, started_at = :now"
                        + " where id = :id and epoch = :epoch and " + LIVE)
                .param("task", taskId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", lease.run().value())
                .param("epoch", lease.epoch())
                .update();
        check(lease, rows);
    }

    void ended(Lease lease, Ending ending, @Nullable Duration lookIn, Instant now) {
        int rows = jdbc.sql("update run set state = :state, failure_code = :code, failure_detail = :detail,"
                        + " ended_at = :now, lease_owner = null, lease_until = null,"
                        + " look_at = now() + cast(:look as bigint) * interval '1 ms'"
                        + " where id = :id and epoch = :epoch and " + LIVE)
                .param("state", ending.state().name())
                .param("look", lookIn == null ? null : lookIn.toMillis())
                .param("code", ending.code())
                .param("detail", ending.detail())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", lease.run().value())
                .param("epoch", lease.epoch())
                .update();
        check(lease, rows);
    }

    /** Notes that somebody wants the run to stop, whoever leads it. */
    void wishStop(RunId id) {
        jdbc.sql("update run set stop_wished = true where id = :id and " + LIVE)
                .param("id", id.value())
                .update();
    }

    Optional<Run> find(RunId id) {
        return jdbc.sql("select * from run where id = :id")
                .param("id", id.value())
                .query((row, _) -> run(row))
                .optional();
    }

    List<Run> find(Collection<RunId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select * from run where id in (:ids)")
                .param("ids", ids.stream().map(RunId::value).toList())
                .query((row, _) -> run(row))
                .list();
    }

    Set<VeId> findWorking(Collection<VeId> team) {
        if (team.isEmpty()) {
            return Set.of();
        }
        return jdbc.sql("select distinct ve_id from run where ve_id in (:team) and " + LIVE)
                .param("team", team.stream().map(VeId::value).toList())
                .query((row, _) -> new VeId(row.getObject("ve_id", UUID.class)))
                .set();
    }

    List<Ledger> wishStopOf(VeId ve) {
        return jdbc.sql("update run set stop_wished = true where ve_id = :ve and " + LIVE + " returning *")
                .param("ve", ve.value())
                .query((row, _) -> ledger(row))
                .list();
    }

    Optional<Ledger> findLedger(RunId id) {
        return jdbc.sql("select * from run where id = :id")
                .param("id", id.value())
                .query((row, _) -> ledger(row))
                .optional();
    }

    private void lead(Lease lease, String change) {
        int rows = jdbc.sql("update run set " + change + " where id = :id and epoch = :epoch and " + LIVE)
                .param("id", lease.run().value())
                .param("epoch", lease.epoch())
                .update();
        check(lease, rows);
    }

    private static void check(Lease lease, int rows) {
        if (rows != 1) {
            throw new LeaseLost(lease);
        }
    }

    static Lease lease(ResultSet row) throws SQLException {
        return new Lease(
                new RunId(row.getObject("id", UUID.class)),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getLong("epoch"));
    }

    static Ledger ledger(ResultSet row) throws SQLException {
        return new Ledger(
                lease(row),
                new VeId(row.getObject("ve_id", UUID.class)),
                RunState.valueOf(row.getString("state")),
                row.getString("request"),
                row.getString("context_id"),
                row.getString("agent_user"),
                row.getString("task_id"),
                row.getBoolean("stop_wished"),
                row.getObject("queued_at", OffsetDateTime.class).toInstant());
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                new RunId(row.getObject("id", UUID.class)),
                new VeId(row.getObject("ve_id", UUID.class)),
                RunState.valueOf(row.getString("state")),
                List.of(),
                row.getString("failure_code"),
                row.getBoolean("stop_wished"),
                row.getObject("queued_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("ended_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
