package io.vesaas.marketplace.rest;

import io.vesaas.runtime.AgentRef;
import io.vesaas.shared.rest.RequestError;
import io.vesaas.shared.rest.RestProblem;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/** Several namespaces have an agent of this name, so the name alone says nothing. */
final class AgentNameAmbiguous extends RestProblem {

    private final String namespaces;

    AgentNameAmbiguous(List<AgentRef> agents) {
        super(
                HttpStatus.CONFLICT,
                "agent-name-ambiguous",
                "Several namespaces have an agent called " + agents.getFirst().name() + ": " + namespaces(agents)
                        + ".");
        this.namespaces = namespaces(agents);
    }

    @Override
    public List<RequestError> errors() {
        return List.of(RequestError.in("namespace", "required", "Say which: " + namespaces + "."));
    }

    private static String namespaces(List<AgentRef> agents) {
        return agents.stream().map(AgentRef::namespace).collect(Collectors.joining(", "));
    }
}
