package io.vesaas.runs;

import io.vesaas.runtime.AgentClient;
import io.vesaas.runtime.AgentTask;
import io.vesaas.runtime.Passage;
import io.vesaas.shared.CrashPoint;
import java.time.Duration;

/** A leader's line to the agent of its run. */
final class AgentLine {

    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(1);

    private final Ledger run;
    private final Passage passage;
    private final AgentClient agents;
    private final Errands errands;

    AgentLine(Ledger run, Passage passage, AgentClient agents, Errands errands) {
        this.run = run;
        this.passage = passage;
        this.agents = agents;
        this.errands = errands;
    }

    /** Sends the request, which must happen once. */
    EventPump send() {
        String messageId = run.lease().run().toString();
        return new EventPump(() -> {
            var stream = agents.send(passage, run.contextId(), messageId, run.request());
            CrashPoint.reached("run-sent");
            return stream;
        });
    }

    EventPump join(String taskId) {
        return new EventPump(() -> agents.resubscribe(passage, taskId));
    }

    AgentTask task(String taskId) {
        return errands.run(LONGEST_ANSWER, () -> agents.getTask(passage, taskId));
    }

    CalledOff callOff(String taskId) {
        return CalledOff.by(() -> errands.run(LONGEST_ANSWER, () -> agents.cancel(passage, taskId)));
    }
}
