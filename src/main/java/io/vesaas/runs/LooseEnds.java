package io.vesaas.runs;

import io.vesaas.runs.TaskTree.SubTask;
import io.vesaas.runtime.AgentClient;
import io.vesaas.runtime.AgentEvent.ModelCall;
import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.AgentRef;
import io.vesaas.runtime.AgentSessions;
import io.vesaas.runtime.AgentTask;
import io.vesaas.runtime.Passage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds what runs have set in motion at the agents, and calls off what must not go on, by the operator's way. Over the
 * network: not inside a transaction. Throws {@link AgentFailure} when that way is closed.
 */
@Component
class LooseEnds {

    private final AgentSessions sessions;
    private final AgentClient agents;

    LooseEnds(AgentSessions sessions, AgentClient agents) {
        this.sessions = sessions;
        this.agents = agents;
    }

    /** The task that took the run's request; empty when there is none, or KAgent has not stored it yet. */
    Optional<AgentTask> findTask(Ledger run) {
        String message = run.lease().run().toString();
        return sessions.findTasks(run.agentUser(), run.contextId()).stream()
                .filter(task ->
                        task.messageIds().contains(message) || task.taskId().equals(run.taskId()))
                .findFirst();
    }

    /** The run's task and those of its sub-agents; empty when it has none. */
    Optional<TaskTree> findAll(Ledger run) {
        return findTask(run).map(own -> {
            List<SubTask> others = new ArrayList<>();
            gather(run.agentUser(), own, new HashSet<>(Set.of(run.contextId())), others);
            return new TaskTree(own, List.copyOf(others));
        });
    }

    private void gather(String agentUser, AgentTask parent, Set<String> seen, List<SubTask> found) {
        var events = new ArrayList<>(parent.history());
        if (parent.ending() != null) {
            events.add(parent.ending());
        }
        events.stream().flatMap(event -> SubAgentCall.in(event).stream()).forEach(call -> {
            if (seen.add(call.contextId())) {
                for (AgentTask task : sessions.findTasks(agentUser, call.contextId())) {
                    found.add(new SubTask(call.agent(), task));
                    gather(agentUser, task, seen, found);
                }
            }
        });
    }

    /** Calls off what sub-agents of a run that ends still do, and tells what was used. */
    Tied tie(Ledger run) {
        return findAll(run)
                .map(tree -> new Tied(tree.modelCalls(), callOff(run, tree.others())))
                .orElse(new Tied(List.of(), List.of()));
    }

    /** @param called what became of each task of a sub-agent that was not over */
    record Tied(List<ModelCall> calls, List<CalledOff> called) {

        Ending tell(Ending ending) {
            return called.stream()
                    .map(task -> "A task of a sub-agent was " + task.words() + ".")
                    .reduce(ending, Ending::and, (one, _) -> one);
        }
    }

    /** Calls off those that run or wait. @return what became of each, parents first */
    List<CalledOff> callOff(Ledger run, Collection<SubTask> tasks) {
        return tasks.stream()
                .filter(SubTask::isOpen)
                .map(task -> callOff(run, task.agent(), task.task().taskId()))
                .toList();
    }

    private CalledOff callOff(Ledger run, @Nullable AgentRef agent, String taskId) {
        if (agent == null) {
            return new CalledOff(null, "not called off: nobody knows whose it is");
        }
        return CalledOff.by(() -> agents.cancel(new Passage.Operator(agent, run.agentUser()), taskId));
    }
}
