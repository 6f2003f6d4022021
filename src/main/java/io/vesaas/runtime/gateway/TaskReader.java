package io.vesaas.runtime.gateway;

import io.vesaas.runtime.AgentEvent;
import io.vesaas.runtime.AgentEvent.Cancelled;
import io.vesaas.runtime.AgentEvent.Completed;
import io.vesaas.runtime.AgentEvent.Failed;
import io.vesaas.runtime.AgentEvent.InputRequired;
import io.vesaas.runtime.AgentEvent.Started;
import io.vesaas.runtime.AgentEvent.TextDelta;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Turns what one task says into events, each fact once.
 *
 * <p>KAgent repeats itself (recorded with 0.9.12): the user's message comes back as an echo; a text comes as pieces, as a
 * whole and as the artifact; Python sends failures and confirmations twice. The artifact wins over the repeated text.
 */
final class TaskReader {

    private final MessageReader messages = new MessageReader();
    private final ArtifactText artifact;
    private boolean started;

    /** @param maxText how many characters of artifact are kept */
    TaskReader(int maxText) {
        this.artifact = new ArtifactText(maxText);
    }

    /** Reads one result of a stream, or a whole stored task, of which only whole texts are told. */
    void read(Wire.Result result, Consumer<AgentEvent> events) throws Garbled {
        switch (result.kind()) {
            case "status-update" -> {
                start(result.taskId(), result.contextId(), events);
                status(result.taskId(), result.status(), result.metadata(), events);
            }
            case "artifact-update" -> {
                start(result.taskId(), result.contextId(), events);
                artifact.add(result.artifact(), Boolean.TRUE.equals(result.append()));
            }
            case "task" ->
                task(result, event -> {
                    if (!(event instanceof TextDelta)) {
                        events.accept(event);
                    }
                });
            case "message" -> {
                messages.read(result.taskId(), result.asMessage(), null, events);
                events.accept(new Completed(nullIfEmpty(MessageReader.text(result.parts()))));
            }
            case null, default -> {}
        }
    }

    /** Whether the task is known, so that an event can be read without its ids. */
    boolean isStarted() {
        return started;
    }

    private void start(@Nullable String taskId, @Nullable String contextId, Consumer<AgentEvent> events) {
        if (!started && taskId != null && contextId != null) {
            started = true;
            events.accept(new Started(taskId, contextId));
        }
    }

    private void task(Wire.Result task, Consumer<AgentEvent> events) throws Garbled {
        start(task.id(), task.contextId(), events);
        for (Wire.Message message : orEmpty(task.history())) {
            messages.read(task.id(), message, null, events);
        }
        for (Wire.Artifact each : orEmpty(task.artifacts())) {
            artifact.add(each, false);
        }
        status(task.id(), task.status(), null, events);
    }

    private void status(
            @Nullable String taskId,
            Wire.@Nullable Status status,
            @Nullable JsonNode eventMetadata,
            Consumer<AgentEvent> events) {
        if (status == null) {
            return;
        }
        Wire.Message message = status.message();
        String text = message == null ? "" : MessageReader.text(message.parts());
        switch (status.state()) {
            case "failed", "rejected", "auth-required" ->
                events.accept(new Failed(text.isEmpty() ? "the task is " + status.state() : text));
            case "canceled" -> events.accept(new Cancelled());
            case "input-required" -> events.accept(new InputRequired(Asked.read(message)));
            case "completed" -> {
                messages.read(taskId, message, eventMetadata, events);
                events.accept(new Completed(artifact.isEmpty() ? nullIfEmpty(text) : artifact.toString()));
            }
            case null, default -> messages.read(taskId, message, eventMetadata, events);
        }
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
