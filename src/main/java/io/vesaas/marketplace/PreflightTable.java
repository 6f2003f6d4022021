package io.vesaas.marketplace;

import io.vesaas.runtime.AgentRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The reports of all preflights; they are added and never changed. */
@Component
@Transactional
class PreflightTable {

    private static final TypeReference<List<PreflightCheck>> CHECKS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PreflightTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(PreflightReport report, @Nullable UUID person) {
        Measured measured = report.measured();
        jdbc.sql("""
                insert into preflight (id, agent_namespace, agent_name, fingerprint, checks, started_at, ended_at,
                                       person_id, person_name, samples, first_word_ms, full_answer_ms,
                                       input_tokens, output_tokens)
                values (:id, :namespace, :name, :fingerprint, :checks::jsonb, :started, :ended, :person, :by,
                        :samples, :first, :full, :input, :output)""")
                .param("id", report.id())
                .param("namespace", report.agent().namespace())
                .param("name", report.agent().name())
                .param("fingerprint", report.fingerprint())
                .param("checks", json.writeValueAsString(report.checks()))
                .param("started", report.startedAt().atOffset(ZoneOffset.UTC))
                .param("ended", report.endedAt().atOffset(ZoneOffset.UTC))
                .param("person", person)
                .param("by", report.by())
                .param("samples", measured == null ? 0 : measured.samples())
                .param("first", measured == null ? null : measured.firstWord().toMillis())
                .param("full", measured == null ? null : measured.fullAnswer().toMillis())
                .param("input", measured == null ? null : measured.inputTokens())
                .param("output", measured == null ? null : measured.outputTokens())
                .update();
    }

    Optional<PreflightReport> find(UUID id) {
        return jdbc.sql("select * from preflight where id = :id")
                .param("id", id)
                .query((row, _) -> report(row))
                .optional();
    }

    Optional<PreflightReport> findLatest(AgentRef agent) {
        return jdbc.sql("""
                select * from preflight where agent_namespace = :namespace and agent_name = :name
                 order by ended_at desc, id desc limit 1""")
                .param("namespace", agent.namespace())
                .param("name", agent.name())
                .query((row, _) -> report(row))
                .optional();
    }

    private PreflightReport report(ResultSet row) throws SQLException {
        return new PreflightReport(
                row.getObject("id", UUID.class),
                new AgentRef(row.getString("agent_namespace"), row.getString("agent_name")),
                row.getString("fingerprint"),
                json.readValue(row.getString("checks"), CHECKS),
                measured(row),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                row.getString("person_name"));
    }

    private static @Nullable Measured measured(ResultSet row) throws SQLException {
        int samples = row.getInt("samples");
        return samples == 0
                ? null
                : new Measured(
                        Duration.ofMillis(row.getLong("first_word_ms")),
                        Duration.ofMillis(row.getLong("full_answer_ms")),
                        row.getObject("input_tokens", Long.class),
                        row.getObject("output_tokens", Long.class),
                        samples,
                        instant(row, "ended_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
