package io.vesaas.runs;

import io.vesaas.shared.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of answers: parts, and the chunks that their text grows by. */
@Component
class PartTable {

    private final JdbcClient jdbc;

    PartTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(CustomerId customer, RunId run, PartChange change) {
        switch (change) {
            case PartChange.Append append -> {
                if (append.offset() == 0) {
                    beginText(customer, run, append);
                }
                addChunk(customer, run, append);
            }
            case PartChange.ToolChange(var tool) -> writeTool(customer, run, tool);
        }
    }

    private void beginText(CustomerId customer, RunId run, PartChange.Append text) {
        jdbc.sql("""
                insert into run_part (customer_id, run_id, number, kind, revision)
                values (:customer, :run, :number, 'TEXT', :revision)
                on conflict (customer_id, run_id, number) do update set kind = 'TEXT', revision = excluded.revision""")
                .param("customer", customer.value())
                .param("run", run.value())
                .param("number", text.number())
                .param("revision", text.revision())
                .update();
    }

    private void addChunk(CustomerId customer, RunId run, PartChange.Append text) {
        jdbc.sql("""
                insert into run_chunk (customer_id, run_id, part, revision, at_offset, text)
                values (:customer, :run, :part, :revision, :offset, :text)""")
                .param("customer", customer.value())
                .param("run", run.value())
                .param("part", text.number())
                .param("revision", text.revision())
                .param("offset", text.offset())
                .param("text", text.text())
                .update();
    }

    private void writeTool(CustomerId customer, RunId run, RunPart.Tool tool) {
        jdbc.sql("""
                insert into run_part (customer_id, run_id, number, kind, revision, call_id, name, arguments, output, failed)
                values (:customer, :run, :number, 'TOOL', 0, :call, :name, :arguments, :output, :failed)
                on conflict (customer_id, run_id, number) do update set kind = 'TOOL', call_id = excluded.call_id,
                  name = excluded.name, arguments = excluded.arguments, output = excluded.output, failed = excluded.failed""")
                .param("customer", customer.value())
                .param("run", run.value())
                .param("number", tool.number())
                .param("call", tool.callId())
                .param("name", tool.name())
                .param("arguments", tool.arguments())
                .param("output", tool.output())
                .param("failed", tool.failed())
                .update();
    }

    /** The parts of each of the runs, in order; a run that has said nothing is left out. */
    Map<RunId, List<RunPart>> find(Collection<RunId> runs) {
        if (runs.isEmpty()) {
            return Map.of();
        }
        var found = new LinkedHashMap<RunId, List<RunPart>>();
        jdbc.sql("""
                select p.*, (select string_agg(c.text, '' order by c.at_offset) from run_chunk c
                              where c.customer_id = p.customer_id and c.run_id = p.run_id
                                and c.part = p.number and c.revision = p.revision) as text
                  from run_part p where p.run_id in (:runs) order by p.run_id, p.number""").param("runs", runs.stream().map(RunId::value).toList()).query(row -> {
            var run = new RunId(row.getObject("run_id", UUID.class));
            found.computeIfAbsent(run, _ -> new ArrayList<>()).add(part(row));
        });
        return found;
    }

    private static RunPart part(ResultSet row) throws SQLException {
        int number = row.getInt("number");
        if (row.getString("kind").equals("TEXT")) {
            return new RunPart.Text(number, row.getInt("revision"), row.getString("text"));
        }
        return new RunPart.Tool(
                number,
                row.getString("call_id"),
                row.getString("name"),
                row.getString("arguments"),
                row.getString("output"),
                row.getBoolean("failed"));
    }
}
