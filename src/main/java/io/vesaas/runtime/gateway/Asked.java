package io.vesaas.runtime.gateway;

import io.vesaas.runtime.InputRequest;
import io.vesaas.runtime.InputRequest.ChildTask;
import io.vesaas.runtime.InputRequest.PendingCall;
import io.vesaas.runtime.InputRequest.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads what a waiting task asks for: KAgent 0.9 and 0.10 wrap each call that waits in a call of
 * {@code adk_request_confirmation}; a sub-agent's calls stand in its payload and are decided by their own ids.
 */
final class Asked {

    private static final String CONFIRMATION = "adk_request_confirmation";
    private static final String ASK_USER = "ask_user";

    private final List<PendingCall> calls = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();

    private Asked() {}

    static InputRequest read(Wire.@Nullable Message message) {
        var asked = new Asked();
        List<Wire.Part> parts = message == null || message.parts() == null ? List.of() : message.parts();
        parts.forEach(asked::part);
        String words = parts.stream()
                .filter(part -> part.text() != null)
                .map(Wire.Part::text)
                .collect(Collectors.joining("\n"));
        return new InputRequest(asked.calls, asked.questions, words.isBlank() ? null : words);
    }

    private void part(Wire.Part part) {
        JsonNode data = part.data();
        if (data == null || !text(data, "name").equals(CONFIRMATION)) {
            return;
        }
        JsonNode call = data.at("/args/originalFunctionCall");
        JsonNode payload = data.at("/args/toolConfirmation/payload");
        JsonNode inner = payload.path("hitl_parts");
        if (inner.isArray() && !inner.isEmpty()) {
            var child = new ChildTask(
                    text(payload, "subagent_name"), text(payload, "task_id"), text(payload, "context_id"));
            inner.forEach(each -> pending(each.path("originalFunctionCall"), child));
        } else {
            pending(call, null);
        }
    }

    private void pending(JsonNode call, @Nullable ChildTask child) {
        if (child == null && text(call, "name").equals(ASK_USER)) {
            call.at("/args/questions").forEach(question -> questions.add(question(question)));
        } else {
            JsonNode arguments = call.path("args");
            calls.add(new PendingCall(
                    text(call, "id"),
                    text(call, "name"),
                    arguments.isMissingNode() ? "{}" : arguments.toString(),
                    child));
        }
    }

    private static Question question(JsonNode node) {
        List<String> choices = node.path("choices")
                .valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .toList();
        return new Question(
                text(node, "question"), choices, node.path("multiple").asBoolean(false));
    }

    private static String text(JsonNode node, String key) {
        JsonNode value = node.get(key);
        return value != null && value.isString() ? value.stringValue() : "";
    }
}
