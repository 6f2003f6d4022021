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
import tools.jackson.databind.JsonNode;

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
                AgentTask stored = StoredTask.read(task.id() == null ? "" : task.id(), task);
                if (isOf(agentUser, task)) {
                    tasks.add(stored);
                }
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

    /**
     * KAgent lists the tasks of every user in the context (recorded: {@code control/same-context-other-user-*}), and a
     * parent on the Go runtime holds the conversations of all its users with a sub-agent in one context. A task that
     * names no user yet is nobody's.
     */
    private static boolean isOf(String agentUser, Wire.Result task) {
        JsonNode user = Metadata.read(task.metadata(), "user_id");
        return user != null && user.asString("").equals(agentUser);
    }

    /** KAgent's own 404, as opposed to the gateway's, which has no such route. */
    private static boolean isUnknownSession(AgentFailure failure) {
        return failure.reason() == Reason.GONE && failure.detail().contains("\"Session not found");
    }
}
