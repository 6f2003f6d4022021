package io.vesaas.runtime.gateway;

import io.vesaas.runtime.AgentEvent;
import io.vesaas.runtime.AgentEvent.ModelCall;
import io.vesaas.runtime.AgentEvent.TextDelta;
import io.vesaas.runtime.AgentEvent.TextFinal;
import io.vesaas.runtime.AgentEvent.Tokens;
import io.vesaas.runtime.AgentEvent.ToolCall;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the messages of one task. A message of the agent counts once by its id; its usage is read from its own metadata,
 * never from the event's, which repeats it (recorded: a sum over events is wrong for Python).
 */
final class MessageReader {

    private static final Tokens UNKNOWN = new Tokens(null, null);

    private final SeenIds seen = new SeenIds();

    /** @param eventMetadata of the update around the message, null for a stored one */
    void read(
            @Nullable String taskId,
            Wire.@Nullable Message message,
            @Nullable JsonNode eventMetadata,
            Consumer<AgentEvent> events) {
        if (message == null || !"agent".equals(message.role())) {
            return;
        }
        String text = text(message.parts());
        if (Metadata.partial(message.metadata()) || Metadata.partial(eventMetadata)) {
            if (!text.isEmpty()) {
                events.accept(new TextDelta(text));
            }
            return;
        }
        boolean failure = Metadata.failure(message.metadata()) || Metadata.failure(eventMetadata);
        if (failure || !seen.add(message.messageId())) {
            return;
        }
        boolean fromModel = !text.isEmpty();
        if (fromModel) {
            events.accept(new TextFinal(text));
        }
        for (Wire.Part part : orEmpty(message.parts())) {
            Optional<AgentEvent> tool = ToolParts.read(part);
            tool.ifPresent(events);
            fromModel |= tool.filter(ToolCall.class::isInstance).isPresent();
        }
        usage(taskId, message, fromModel, events);
    }

    /** A text or a wish for a tool is a model call, also when its tokens were not reported. */
    private static void usage(
            @Nullable String taskId, Wire.Message message, boolean fromModel, Consumer<AgentEvent> events) {
        Tokens tokens = Metadata.tokens(message.metadata());
        if (taskId != null && message.messageId() != null && (tokens != null || fromModel)) {
            events.accept(new ModelCall(taskId, message.messageId(), tokens == null ? UNKNOWN : tokens));
        }
    }

    /** The text of the parts, without what the model only thinks. */
    static String text(@Nullable List<Wire.Part> parts) {
        return orEmpty(parts).stream()
                .filter(part -> part.text() != null && !Metadata.thought(part.metadata()))
                .map(Wire.Part::text)
                .collect(Collectors.joining());
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
