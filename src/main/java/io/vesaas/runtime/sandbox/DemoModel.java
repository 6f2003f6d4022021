package io.vesaas.runtime.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Answers when no language model is connected, and says so. It can show what an agent can do: stream Markdown with
 * code, use a tool, ask for approval, ask a question, call another agent, be slow, be long, fail. Words that trigger this: docs/sandbox.md. The same conversation always
 * gets the same answer and the same usage.
 */
final class DemoModel implements Model {

    private static final Pattern PIECE = Pattern.compile("\\S+\\s*|\\s+");
    private static final int CHARS_PER_TOKEN = 4;
    private static final int DELAYS_BEFORE_FIRST_WORD = 16;
    private static final int DELAYS_WHEN_SLOW = 320;
    private static final String URL = "http://demo-model.sandbox/v1/chat/completions";
    private static final String FAILURE = """
            {"error": {"message": "the demo model failed on request", "type": "%s", "param": null, "code": "%s"}}""";

    private final DemoScripts scripts = new DemoScripts();
    private final Duration tokenDelay;

    DemoModel(Duration tokenDelay) {
        this.tokenDelay = tokenDelay;
    }

    @Override
    public Answer answer(Prompt request, Consumer<String> delta) throws ModelFailure, InterruptedException {
        var wish = DemoWish.of(lastMessage(request.turns()));
        if (wish.fail()) {
            throw ModelFailure.http(URL, 500, FAILURE.formatted("server_error", "server_error"));
        }
        if (wish.limited()) {
            throw ModelFailure.http(URL, 429, FAILURE.formatted("rate_limit_exceeded", "rate_limit_exceeded"));
        }
        pause(wish.slow() ? DELAYS_WHEN_SLOW : DELAYS_BEFORE_FIRST_WORD);
        long prompt = tokens(request.agent().systemMessage())
                + request.turns().stream()
                        .mapToLong(turn -> tokens(textOf(turn)))
                        .sum();
        DemoScripts.Script script = scripts.of(request.agent().ref().name());
        Optional<Call> call = new DemoCalls(request, wish, script).next();
        if (call.isPresent()) {
            return new Answer(
                    "", List.of(call.get()), new Usage(prompt, tokens(call.get().toString())));
        }
        String text = new DemoAnswer(request, wish, script).text();
        if (wish.empty()) {
            return new Answer("", List.of(), new Usage(prompt, 0));
        }
        for (MatchResult piece : PIECE.matcher(text).results().toList()) {
            delta.accept(piece.group());
            pause(1);
        }
        return new Answer(text, List.of(), new Usage(prompt, tokens(text)));
    }

    private static String lastMessage(List<Turn> turns) {
        return turns.reversed().stream()
                .filter(Turn.User.class::isInstance)
                .map(turn -> ((Turn.User) turn).text())
                .findFirst()
                .orElse("");
    }

    private static String textOf(Turn turn) {
        return switch (turn) {
            case Turn.User user -> user.text();
            case Turn.Assistant assistant -> assistant.text() + assistant.calls();
            case Turn.Result result -> result.output();
        };
    }

    private static long tokens(String text) {
        return (text.length() + CHARS_PER_TOKEN - 1) / CHARS_PER_TOKEN;
    }

    private void pause(int delays) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("stopped");
        }
        Thread.sleep(tokenDelay.multipliedBy(delays));
    }
}
