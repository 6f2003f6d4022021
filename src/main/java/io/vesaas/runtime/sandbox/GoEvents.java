package io.vesaas.runtime.sandbox;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
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
    ObjectNode answer(Model.Answer answer) {
        var parts = new ArrayList<ObjectNode>();
        if (!answer.text().isEmpty()) {
            parts.add(text(answer.text()));
        }
        for (Model.Call call : answer.calls()) {
            parts.add(data(
                    functionCall(call),
                    Json.object().put(key("is_long_running"), false).put(key("type"), "function_call")));
        }
        ObjectNode metadata = aboutAuthor();
        if (answer.usage() != null) {
            metadata.putObject(key("usage_metadata"))
                    .put("candidatesTokenCount", answer.usage().completion())
                    .put("promptTokenCount", answer.usage().prompt());
        }
        return said(parts, metadata);
    }

    @Override
    ObjectNode toolResult(Model.Call call, String output) {
        ObjectNode data = Json.object().put("id", call.id()).put("name", call.name());
        data.putObject("response").put("output", output);
        return said(List.of(data(data, Json.object().put(key("type"), "function_response"))), aboutAuthor());
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
