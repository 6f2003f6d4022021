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
 *
 * <p>Questions are asked by a call as well. KAgent hands one list of replies to everything that waits and approves it, so
 * only a call that waits alone can be answered; beside others it is one to decide on.
 */
final class Asked {

    private static final String CONFIRMATION = "adk_request_confirmation";
    private static final String ASK_USER = "ask_user";

    private final List<PendingCall> calls = new ArrayList<>();
    private final List<JsonNode> wire = new ArrayList<>();

    private Asked() {}

    static InputRequest read(Wire.@Nullable Message message) {
        var asked = new Asked();
        List<Wire.Part> parts = message == null || message.parts() == null ? List.of() : message.parts();
        parts.forEach(asked::part);
        String words = parts.stream()
                .filter(part -> part.text() != null)
                .map(Wire.Part::text)
                .collect(Collectors.joining("\n"));
        List<Question> questions = asked.questions();
        return new InputRequest(
                questions.isEmpty() ? asked.calls : List.of(), questions, words.isBlank() ? null : words);
    }

    private void part(Wire.Part part) {
        JsonNode data = part.data();
        if (data == null || !text(data, "name").equals(CONFIRMATION)) {
            return;
        }
        JsonNode payload = data.at("/args/toolConfirmation/payload");
        String childTask = text(payload, "task_id");
        ChildTask child = childTask.isEmpty()
                ? null
                : new ChildTask(text(payload, "subagent_name"), childTask, text(payload, "context_id"));
        JsonNode inner = payload.path("hitl_parts");
        if (inner.isArray() && !inner.isEmpty()) {
            inner.forEach(each -> pending(each.path("originalFunctionCall"), child));
        } else {
            pending(data.at("/args/originalFunctionCall"), child);
        }
    }

    private void pending(JsonNode call, @Nullable ChildTask child) {
        JsonNode arguments = call.path("args");
        wire.add(call);
        calls.add(new PendingCall(
                text(call, "id"), text(call, "name"), arguments.isMissingNode() ? "{}" : arguments.toString(), child));
    }

    private List<Question> questions() {
        if (calls.size() != 1 || !calls.getFirst().tool().equals(ASK_USER)) {
            return List.of();
        }
        return wire.getFirst()
                .at("/args/questions")
                .valueStream()
                .map(Asked::question)
                .toList();
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
