package io.vesaas.runs;

import io.vesaas.runtime.AgentEvent;
import io.vesaas.runtime.AgentEvent.ModelCall;
import io.vesaas.runtime.AgentRef;
import io.vesaas.runtime.AgentTask;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a run has set in motion at the agents. A parent on the Go runtime keeps one conversation with a sub-agent, so
 * that tasks of earlier runs of the conversation may be among it.
 *
 * @param own the run's task
 * @param others the tasks of sub-agents, and of theirs
 */
record TaskTree(AgentTask own, List<SubTask> others) {

    /** @param agent who works on it, null when that can't be known */
    record SubTask(@Nullable AgentRef agent, AgentTask task) {

        /** Whether it still runs, or waits for a person who will never come. */
        boolean isOpen() {
            return isRunning() || task.ending() instanceof AgentEvent.InputRequired;
        }

        boolean isRunning() {
            return task.ending() == null;
        }
    }

    /** Every model call that is known by now. */
    List<ModelCall> modelCalls() {
        return Stream.concat(Stream.of(own), others.stream().map(SubTask::task))
                .flatMap(task -> task.history().stream())
                .filter(ModelCall.class::isInstance)
                .map(ModelCall.class::cast)
                .toList();
    }
}
