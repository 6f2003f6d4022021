package io.vesaas.runtime.sandbox;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Events of the Python runtime. */
final class PythonEvents extends AgentEvents {

    PythonEvents(Turn turn, Clock clock) {
        super(turn, clock, KAgentIds.PYTHON, "kagent_");
    }

    @Override
    ObjectNode echo(ObjectNode message) {
        ObjectNode echo = Json.object();
        message.properties().forEach(entry -> {
            echo.set(entry.getKey(), entry.getValue());
            if (entry.getKey().equals("messageId")) {
                echo.put("contextId", turn.contextId());
            }
        });
        return echo.put("taskId", turn.taskId());
    }

    @Override
    ObjectNode partial(String text) {
        return said(List.of(text(text)), aboutAuthor(true));
    }

    @Override
    ObjectNode answer(Model.Answer answer) {
        var parts = new ArrayList<ObjectNode>();
        if (!answer.text().isEmpty()) {
            parts.add(text(answer.text()));
        }
        for (Model.Call call : answer.calls()) {
            parts.add(data(functionCall(call), Json.object().put(key("type"), "function_call")));
        }
        ObjectNode metadata = aboutAuthor(turn.agent().streams() ? false : null);
        if (answer.usage() != null) {
            metadata.set(key("usage_metadata"), tokens(answer.usage()));
        }
        return said(parts, metadata);
    }

    @Override
    ObjectNode toolResult(Model.Call call, String output) {
        ObjectNode data = Json.object().put("id", call.id()).put("name", call.name());
        ObjectNode response = data.putObject("response");
        response.putArray("content").addObject().put("text", output).put("type", "text");
        response.put("isError", false);
        return said(List.of(data(data, Json.object().put(key("type"), "function_response"))), aboutAuthor(null));
    }

    @Override
    ObjectNode completed(Model.@Nullable Usage last) {
        ObjectNode metadata = aboutTurn();
        if (last != null) {
            metadata.set(key("usage_metadata"), tokens(last));
        }
        return status("completed", null, metadata);
    }

    @Override
    List<ObjectNode> failed(ModelFailure failure) {
        return failed(
                failure.url() == null
                        ? failure.what()
                        : "Error code: %d - %s".formatted(failure.status(), ErrorBodies.pythonRepr(failure.body())));
    }

    @Override
    ObjectNode brokenDown(String text) {
        return failed(text).getLast();
    }

    @Override
    Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private List<ObjectNode> failed(String text) {
        ObjectNode message = Json.object().put("kind", "message").put("messageId", KAgentIds.PYTHON.next());
        message.putObject("metadata").put(key("error_code"), "API_ERROR");
        message.putArray("parts").add(text(text));
        message.put("role", "agent");
        return List.of(
                status("working", message, aboutAuthor(null).put(key("error_code"), "API_ERROR")),
                status("failed", message, aboutTurn()));
    }

    private ObjectNode aboutAuthor(@Nullable Boolean partial) {
        return aboutAuthor().put(key("adk_partial"), partial);
    }

    private static ObjectNode tokens(Model.Usage usage) {
        return Json.object()
                .put("candidatesTokenCount", usage.completion())
                .put("promptTokenCount", usage.prompt())
                .put("totalTokenCount", usage.prompt() + usage.completion());
    }
}
