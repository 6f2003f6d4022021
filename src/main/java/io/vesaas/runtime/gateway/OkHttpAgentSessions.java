package io.vesaas.runtime.gateway;

import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.AgentFailure.Reason;
import io.vesaas.runtime.AgentSessions;
import io.vesaas.runtime.AgentTask;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Asks KAgent's REST interface (0.9 and 0.10, {@code /api/sessions/{id}/tasks}) on the operator's route. */
@Component
class OkHttpAgentSessions implements AgentSessions {

    /** What the gateway's rule lets pass; a path with anything else in it would be refused there. */
    private static final Pattern CONTEXT = Pattern.compile("[0-9a-f-]{36}");

    private final GatewayCalls calls;

    OkHttpAgentSessions(GatewayCalls calls) {
        this.calls = calls;
    }

    @Override
    public List<AgentTask> findTasks(String agentUser, String contextId) {
        if (!CONTEXT.matcher(contextId).matches()) {
            throw new AgentFailure(
                    Reason.REFUSED,
                    "nothing was asked about the conversation \"" + contextId
                            + "\": the gateway lets only ids of 36 characters 0-9, a-f and - pass",
                    false);
        }
        try (Exchange exchange = calls.tasks(agentUser, contextId)) {
            List<AgentTask> tasks = new ArrayList<>();
            for (Wire.Result task : Responses.tasks(exchange.json())) {
                tasks.add(StoredTask.read(task.id() == null ? "" : task.id(), task));
            }
            return List.copyOf(tasks);
        } catch (IOException e) {
            throw BrokenCalls.failure(e, false);
        } catch (AgentFailure e) {
            if (isUnknownSession(e)) {
                return List.of();
            }
            throw e;
        }
    }

    /** KAgent's own 404, as opposed to the gateway's, which has no such route. */
    private static boolean isUnknownSession(AgentFailure failure) {
        return failure.reason() == Reason.GONE && failure.detail().contains("\"Session not found");
    }
}
