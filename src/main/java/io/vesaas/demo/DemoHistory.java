package io.vesaas.demo;

import io.vesaas.demo.DemoPeople.Organisation;
import io.vesaas.demo.DemoTalks.Talk;
import io.vesaas.demo.DemoTalks.Turn;
import io.vesaas.shared.CustomerId;
import io.vesaas.shared.Ids;
import io.vesaas.shared.PersonId;
import io.vesaas.team.VeId;
import io.vesaas.usage.ModelCallUsage;
import io.vesaas.usage.Usage;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the demo's past straight into the tables: conversations, answers and what they used, over the last weeks. */
@Component
@ConditionalOnDemo
class DemoHistory {

    private static final int DAYS = 24;
    private static final int TOKENS_OF_INSTRUCTIONS = 1_400;

    private final JdbcClient jdbc;
    private final Usage usage;
    private final Clock clock;

    DemoHistory(JdbcClient jdbc, Usage usage, Clock clock) {
        this.jdbc = jdbc;
        this.usage = usage;
        this.clock = clock;
    }

    /** Lets the virtual employee have worked for this organisation, in its scope. The same seed makes the same past. */
    @Transactional
    void write(Organisation organisation, VeId ve, List<Talk> talks, int perDay, long seed) {
        var random = new Random(seed);
        Instant hired = clock.instant().minus(Duration.ofDays(DAYS + 1));
        jdbc.sql("update virtual_employee set hired_at = :at where id = :ve")
                .param("at", hired.atOffset(ZoneOffset.UTC))
                .param("ve", ve.value())
                .update();
        for (int ago = DAYS; ago >= 1; ago--) {
            Instant day = clock.instant().minus(Duration.ofDays(ago));
            DayOfWeek weekday = day.atOffset(ZoneOffset.UTC).getDayOfWeek();
            int talksOfDay = weekday.compareTo(DayOfWeek.FRIDAY) > 0 ? 0 : 1 + random.nextInt(perDay);
            for (int n = 0; n < talksOfDay; n++) {
                Talk talk = talks.get(random.nextInt(talks.size()));
                PersonId person = organisation
                        .people()
                        .get(random.nextInt(organisation.people().size()));
                Instant begun = day.minusSeconds(random.nextInt(6 * 3600));
                writeTalk(organisation.customer(), ve, person, talk, begun, random);
            }
        }
    }

    private void writeTalk(CustomerId customer, VeId ve, PersonId person, Talk talk, Instant begun, Random random) {
        UUID conversation = Ids.next();
        UUID context = UUID.randomUUID();
        UUID user = UUID.randomUUID();
        Instant last = begun.plus(Duration.ofMinutes(4L * talk.turns().size()));
        String first = talk.turns().getFirst().question();
        jdbc.sql("""
                insert into conversation
                  (id, customer_id, ve_id, person_id, title, context_id, agent_user, begun_at, last_at, version)
                values (:id, :customer, :ve, :person, :title, :context, :user, :begun, :last, 0)""")
                .param("id", conversation)
                .param("customer", customer.value())
                .param("ve", ve.value())
                .param("person", person.value())
                .param(
                        "title",
                        first.length() <= 60 ? first : first.substring(0, 59).strip() + "…")
                .param("context", context)
                .param("user", user)
                .param("begun", begun.atOffset(ZoneOffset.UTC))
                .param("last", last.atOffset(ZoneOffset.UTC))
                .update();
        long read = TOKENS_OF_INSTRUCTIONS;
        Instant at = begun;
        for (Turn turn : talk.turns()) {
            UUID run = writeRun(customer, ve, conversation, context, user, turn, at);
            writeMessage(customer, conversation, person, turn, run, at);
            read += tokens(turn.question()) + random.nextInt(400);
            long written = tokens(turn.answer()) + random.nextInt(200);
            usage.record(new ModelCallUsage(ve, run, "demo", run.toString(), read, written, at));
            read += written;
            at = at.plus(Duration.ofMinutes(4));
        }
    }

    private UUID writeRun(
            CustomerId customer, VeId ve, UUID conversation, UUID context, UUID user, Turn turn, Instant at) {
        UUID run = Ids.next();
        jdbc.sql("""
                insert into run (id, customer_id, ve_id, conversation_id, state, request, context_id, agent_user, task_id,
                                 queued_at, started_at, ended_at)
                values (:id, :customer, :ve, :conversation, 'COMPLETED', :request, :context, :user, :task, :at, :at, :end)""")
                .param("id", run)
                .param("customer", customer.value())
                .param("ve", ve.value())
                .param("conversation", conversation)
                .param("request", turn.question())
                .param("context", context.toString())
                .param("user", user.toString())
                .param("task", UUID.randomUUID().toString())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("end", at.plusSeconds(9).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into run_part (customer_id, run_id, number, kind, revision) values (?, ?, 0, 'TEXT', 0)")
                .params(customer.value(), run)
                .update();
        jdbc.sql(
                        "insert into run_chunk (customer_id, run_id, part, revision, at_offset, text) values (?, ?, 0, 0, 0, ?)")
                .params(customer.value(), run, turn.answer())
                .update();
        return run;
    }

    private void writeMessage(
            CustomerId customer, UUID conversation, PersonId person, Turn turn, UUID run, Instant at) {
        jdbc.sql("""
                insert into message (id, customer_id, conversation_id, person_id, text, run_id, sent_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.next(),
                        customer.value(),
                        conversation,
                        person.value(),
                        turn.question(),
                        run,
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** About four characters make a token. */
    private static long tokens(String text) {
        return text.length() / 4;
    }
}
