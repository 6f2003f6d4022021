package io.vesaas.runtime.sandbox;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Events of the Go runtime. */
final class GoEvents extends AgentEvents {

    GoEvents(Turn turn, Clock clock) {
        super(turn, clock, KAgentIds.GO, "adk_");
    }

    @Override
    ObjectNode echo(ObjectNode message) {
        return message;
    }

    @Override
    ObjectNode partial(String text) {
        return said(List.of(text(text)), aboutAuthor().put(key("partial"), true));
    }

    @Override
    ObjectNode aboutCall() {
        return Json.object().put(key("is_long_running"), false).put(key("type"), "function_call");
    }

    @Override
    ObjectNode aboutAnswer(Model.@Nullable Usage usage) {
        ObjectNode metadata = aboutAuthor();
        if (usage != null) {
            metadata.putObject(key("usage_metadata"))
                    .put("candidatesTokenCount", usage.completion())
                    .put("promptTokenCount", usage.prompt());
        }
        return metadata;
    }

    /** Several questions come in random order (recorded). */
    @Override
    List<ObjectNode> outcomes(List<Outcome> outcomes, Model.@Nullable Usage last) {
        var said = new ArrayList<ObjectNode>();
        said.add(said(outcomes.stream().map(this::result).toList(), aboutAuthor()));
        var questions = new ArrayList<ObjectNode>();
        for (Outcome outcome : outcomes) {
            if (outcome.asking() != null) {
                questions.add(question(outcome.asking(), true));
            }
        }
        if (!questions.isEmpty()) {
            Collections.shuffle(questions);
            said.add(status("input-required", close(message(), questions), aboutTurn()));
        }
        return said;
    }

    @Override
    ObjectNode completed(Model.@Nullable Usage last) {
        return status("completed", null, aboutTurn());
    }

    @Override
    List<ObjectNode> failed(ModelFailure failure) {
        String what = what(failure);
        if (!turn.agent().streams()) {
            return List.of(brokenDown("OpenAI chat completion request failed: " + what));
        }
        return List.of(status(
                "failed",
                close(message(), List.of(text("LLM error: STREAM_ERROR " + what))),
                aboutAuthor().put(key("error_code"), "STREAM_ERROR")));
    }

    @Override
    ObjectNode brokenDown(String text) {
        return status("failed", close(message(), List.of(text(text))), aboutTask());
    }

    @Override
    Instant now(Clock clock) {
        return clock.instant();
    }

    private static String what(ModelFailure failure) {
        return failure.url() == null
                ? failure.what()
                : "POST \"%s\": %d %s %s"
                        .formatted(
                                failure.url(),
                                failure.status(),
                                ErrorBodies.reason(failure.status()),
                                ErrorBodies.errorOf(failure.body()));
    }
}
