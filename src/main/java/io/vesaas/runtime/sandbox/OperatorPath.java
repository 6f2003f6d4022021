package io.vesaas.runtime.sandbox;

import io.vesaas.runtime.AgentRef;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the operator may go: the whole list of the reference policy, compared as it stands on the wire. */
sealed interface OperatorPath {

    /** @param rest what follows the agent in the path: a slash, or the card behind it */
    record ToAgent(AgentRef agent, String rest) implements OperatorPath {}

    record ToTasks(String session) implements OperatorPath {}

    Pattern AGENT = Pattern.compile("/operator/a2a/([a-z0-9-]+)/([a-z0-9-]+)(/(?:\\.well-known/agent-card\\.json)?)");
    Pattern TASKS = Pattern.compile("/operator/sessions/([0-9a-f-]{36})/tasks");

    static Optional<OperatorPath> find(String pathAndQuery) {
        Matcher agent = AGENT.matcher(pathAndQuery);
        if (agent.matches()) {
            return Optional.of(new ToAgent(new AgentRef(agent.group(1), agent.group(2)), agent.group(3)));
        }
        Matcher tasks = TASKS.matcher(pathAndQuery);
        return tasks.matches() ? Optional.of(new ToTasks(tasks.group(1))) : Optional.empty();
    }
}
