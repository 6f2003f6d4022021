package io.vesaas.runtime.gateway;

import io.vesaas.runtime.Finding;
import io.vesaas.runtime.Finding.Check;
import io.vesaas.runtime.Finding.Outcome;
import io.vesaas.runtime.Passage;
import io.vesaas.runtime.RouteId;
import io.vesaas.runtime.RouteReport;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One visit to one route. When the gateway stops answering, nothing more is sent and the rest stays unclear. */
final class Examination {

    private static final String CARD = "/.well-known/agent-card.json";
    private static final int LONGEST_EXCERPT = 200;
    private static final int MOST_OF_A_BURST = 30;

    private final PlainGet gateway;
    private final DoctorTokens tokens;
    private final Passage.Hire passage;
    private final Clock clock;
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable String lost;

    Examination(PlainGet gateway, DoctorTokens tokens, Passage.Hire passage, Clock clock) {
        this.gateway = gateway;
        this.tokens = tokens;
        this.passage = passage;
        this.clock = clock;
    }

    RouteReport report() {
        return new RouteReport(passage.route(), clock.instant(), findings);
    }

    void rightToken() {
        ask(
                Check.RIGHT_TOKEN,
                way() + CARD,
                tokens.right(passage),
                "HTTP 200, the agent card",
                Judgement::ofRightToken);
    }

    void refusals() {
        refused(Check.NO_TOKEN, way() + CARD, null, 401);
        refused(Check.FORGED_TOKEN, way() + CARD, tokens.forged(passage), 401);
        refused(Check.EXPIRED_TOKEN, way() + CARD, tokens.expired(passage), 401);
        refused(Check.FOREIGN_TOKEN, way() + CARD, tokens.foreign(passage), 403);
        String right = tokens.right(passage);
        var elsewhere = new RouteId(UUID.randomUUID());
        refused(Check.DOTS, way() + "/../" + elsewhere + CARD, right, 403);
        refused(Check.ENCODED_DOTS, way() + "/%2e%2e/" + elsewhere + CARD, right, 403);
        refused(Check.TWICE_ENCODED_DOTS, way() + "/%252e%252e/" + elsewhere + CARD, right, 403);
        refused(Check.QUERY, way() + CARD + "?user_id=somebody-else", right, 403);
    }

    private void refused(Check check, String path, @Nullable String token, int status) {
        ask(check, path, token, "HTTP " + status, answer -> Judgement.ofRefusal(answer, status));
    }

    /** Asks until the limit refuses. */
    void burst() {
        String right = tokens.right(passage);
        String path = way() + CARD;
        String expected = "HTTP 429 within " + MOST_OF_A_BURST + " requests";
        for (int sent = 1; sent <= MOST_OF_A_BURST; sent++) {
            PlainGet.Answer answer = answer(Check.BURST, path, right, expected);
            if (answer == null) {
                return;
            }
            boolean limited = answer.status() == 429;
            if (limited || sent == MOST_OF_A_BURST || answer.status() == 401 || answer.status() == 403) {
                String received = words(answer, right) + ", request " + sent;
                add(Check.BURST, path, expected, received, Judgement.ofBurst(answer));
                return;
            }
        }
    }

    void removed() {
        ask(
                Check.REMOVED,
                way() + CARD,
                tokens.right(passage),
                "HTTP 404: " + Judgement.NO_ROUTE,
                Judgement::ofRemoved);
    }

    /** Something that was compared and not asked for. */
    void compared(Check check, String sent, String expected, String received, Outcome outcome) {
        findings.add(new Finding(check, sent, expected, received, clock.instant(), outcome));
    }

    private void ask(
            Check check,
            String path,
            @Nullable String token,
            String expected,
            Function<PlainGet.Answer, Outcome> judge) {
        PlainGet.Answer answer = answer(check, path, token, expected);
        if (answer != null) {
            add(check, path, expected, words(answer, token), judge.apply(answer));
        }
    }

    /** Null, with a finding about it, when nothing came back or nothing is sent any more. */
    private PlainGet.@Nullable Answer answer(Check check, String path, @Nullable String token, String expected) {
        if (lost != null) {
            add(check, path, expected, "not sent: " + lost, Outcome.UNCLEAR);
            return null;
        }
        try {
            return gateway.send(path, token);
        } catch (IOException e) {
            lost = "no answer (" + e.getClass().getSimpleName() + ": " + e.getMessage() + ")";
            add(check, path, expected, lost, Outcome.UNCLEAR);
            return null;
        }
    }

    private void add(Check check, String path, String expected, String received, Outcome outcome) {
        findings.add(new Finding(check, "GET " + path, expected, received, clock.instant(), outcome));
    }

    private static String words(PlainGet.Answer answer, @Nullable String token) {
        String body = answer.body().strip();
        if (token != null) {
            body = body.replace(token, "<token>");
        }
        if (Judgement.isCard(answer)) {
            return "HTTP " + answer.status() + ", an agent card";
        }
        String excerpt = body.length() <= LONGEST_EXCERPT ? body : body.substring(0, LONGEST_EXCERPT) + "…";
        return "HTTP " + answer.status() + (excerpt.isEmpty() ? "" : ": " + excerpt);
    }

    private String way() {
        return "/ve/" + passage.route();
    }
}
