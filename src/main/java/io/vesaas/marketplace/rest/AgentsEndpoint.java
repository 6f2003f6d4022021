package io.vesaas.marketplace.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vesaas.runtime.Agent;
import io.vesaas.runtime.AgentCatalog;
import io.vesaas.shared.NotFound;
import io.vesaas.shared.rest.Page;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The agents of the cluster, for programs of admins. */
@RestController
@RequestMapping(path = "/api/admin/kagent/agents", produces = MediaType.APPLICATION_JSON_VALUE)
@PreAuthorize("hasRole('ADMIN') or hasAuthority('SCOPE_admin:agents')")
@Tag(name = "Agents", description = "What runs in the cluster. For admins, and API keys with admin:agents.")
class AgentsEndpoint {

    private final AgentCatalog agents;

    AgentsEndpoint(AgentCatalog agents) {
        this.agents = agents;
    }

    @GetMapping
    @Operation(
            operationId = "listAgents",
            summary = "List agents",
            description = "By namespace and name, as the cluster shows them right now.")
    ResponseEntity<Page<AgentResource>> list(@Valid @ParameterObject AgentQuery query) {
        return query.of(known()).answer();
    }

    @GetMapping("/{name}")
    @Operation(
            operationId = "getAgent",
            summary = "Get an agent",
            description = "Without a namespace the name must be unique in the cluster, else the answer is 409 and"
                    + " names the namespaces.")
    AgentResource get(
            @PathVariable @Parameter(example = "support-specialist") String name,
            @RequestParam(required = false) @Parameter(example = "ve-support") @Nullable String namespace) {
        List<Agent> found = known().stream()
                .filter(agent -> agent.ref().name().equals(name))
                .filter(agent -> namespace == null || agent.ref().namespace().equals(namespace))
                .filter(agent -> agent.status().state() != Agent.State.GONE)
                .toList();
        if (found.isEmpty()) {
            throw new NotFound("agent");
        }
        if (found.size() > 1) {
            throw new AgentNameAmbiguous(found.stream().map(Agent::ref).toList());
        }
        return AgentResource.of(found.getFirst());
    }

    private List<Agent> known() {
        if (agents.contact().heardAt() == null) {
            throw new ClusterNotHeard();
        }
        return agents.findAll();
    }
}
