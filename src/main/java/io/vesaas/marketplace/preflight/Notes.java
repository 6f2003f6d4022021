package io.vesaas.marketplace.preflight;

import io.vesaas.runtime.AgentClient.CancelOutcome;
import io.vesaas.runtime.AgentEvent;
import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.InputRequest.PendingCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is noted while an agent answers; one thread writes and another may read before that one is done. */
final class Notes {

    private final long begun = System.nanoTime();
    private final List<PendingCall> approvals = new ArrayList<>();
    private final Map<String, AgentEvent.ModelCall> calls = new LinkedHashMap<>();
    private final Map<String, String> children = new LinkedHashMap<>();
    private @Nullable Duration firstWord;
    private @Nullable String taskId;
    private @Nullable AgentEvent ending;
    private @Nullable CancelOutcome cancelled;
    private @Nullable AgentFailure failure;
    private Duration took = Duration.ZERO;
    private Duration cancelTook = Duration.ZERO;
    private int pieces;
    private int interruptions;

    synchronized void take(AgentEvent event) {
        switch (event) {
            case AgentEvent.Started started -> taskId = started.taskId();
            case AgentEvent.TextDelta delta -> {
                word(delta.text());
                pieces++;
            }
            case AgentEvent.TextFinal text -> word(text.text());
            case AgentEvent.ModelCall call -> add(call);
            case AgentEvent.ToolCall call -> child(call.childContext(), call.name());
            case AgentEvent.ToolResult result -> child(result.childContext(), result.name());
            case AgentEvent.InputRequired(var request) -> {
                interruptions++;
                approvals.addAll(request.calls());
                request.calls().stream()
                        .map(PendingCall::child)
                        .filter(Objects::nonNull)
                        .forEach(child -> child(child.contextId(), child.agentName()));
            }
            case AgentEvent.Completed completed -> {
                word(completed.answer() == null ? "" : completed.answer());
                end(event);
            }
            case AgentEvent.Failed _, AgentEvent.Cancelled _ -> end(event);
        }
    }

    synchronized void add(AgentEvent.ModelCall call) {
        calls.putIfAbsent(call.taskId() + " " + call.messageId(), call);
    }

    synchronized void cancelled(CancelOutcome outcome, Duration took) {
        cancelled = outcome;
        cancelTook = took;
    }

    synchronized void failed(AgentFailure broken) {
        failure = broken;
        took = since();
    }

    synchronized @Nullable String taskId() {
        return taskId;
    }

    /** The conversations with sub-agents, and the names under which these are tools. */
    synchronized Map<String, String> children() {
        return Map.copyOf(children);
    }

    /** @param late whether nobody waited until the end */
    synchronized Talk summary(boolean late) {
        return new Talk(
                firstWord,
                late ? since() : took,
                pieces,
                List.copyOf(calls.values()),
                List.copyOf(approvals),
                interruptions > 0,
                ending,
                cancelled,
                cancelTook,
                failure,
                late);
    }

    private void word(String text) {
        if (firstWord == null && !text.isBlank()) {
            firstWord = since();
        }
    }

    private void child(@Nullable String context, String tool) {
        if (context != null) {
            children.put(context, tool);
        }
    }

    private void end(AgentEvent event) {
        ending = event;
        took = since();
    }

    private Duration since() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
