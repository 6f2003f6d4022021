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
    ObjectNode aboutCall() {
        return Json.object().put(key("type"), "function_call");
    }

    @Override
    ObjectNode aboutAnswer(Model.@Nullable Usage usage) {
        ObjectNode metadata = aboutAuthor(turn.agent().streams() ? false : null);
        if (usage != null) {
            metadata.set(key("usage_metadata"), tokens(usage));
        }
        return metadata;
    }

    /** What a person is asked comes twice under one message id (recorded). */
    @Override
    List<ObjectNode> outcomes(List<Outcome> outcomes, Model.@Nullable Usage last) {
        var questions = new ArrayList<ObjectNode>();
        var results = new ArrayList<ObjectNode>();
        for (Outcome outcome : outcomes) {
            if (outcome.asking() != null) {
                questions.add(question(outcome.asking(), false));
            } else {
                results.add(result(outcome));
            }
        }
        var said = new ArrayList<ObjectNode>();
        ObjectNode asked = said(questions, aboutAuthor(null));
        if (!questions.isEmpty()) {
            said.add(asked);
        }
        if (!results.isEmpty()) {
            said.add(said(results, aboutAuthor(null)));
        }
        if (!questions.isEmpty()) {
            said.add(status("input-required", (ObjectNode) asked.at("/status/message"), aboutEnd(last)));
        }
        return said;
    }

    @Override
    ObjectNode completed(Model.@Nullable Usage last) {
        return status("completed", null, aboutEnd(last));
    }

    /** The usage of the last model call stands in the end again (recorded). */
    private ObjectNode aboutEnd(Model.@Nullable Usage last) {
        ObjectNode metadata = aboutTurn();
        if (last != null) {
            metadata.set(key("usage_metadata"), tokens(last));
        }
        return metadata;
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
