package io.vesaas.runtime.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vesaas.PlatformTest;
import io.vesaas.runtime.Agent;
import io.vesaas.runtime.AgentCatalog;
import io.vesaas.runtime.AgentClient;
import io.vesaas.runtime.AgentEvent;
import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.AgentRef;
import io.vesaas.runtime.Passage;
import io.vesaas.runtime.Route;
import io.vesaas.runtime.RouteId;
import io.vesaas.runtime.Routes;
import io.vesaas.shared.Ids;
import java.util.ArrayList;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The platform and its sandbox in one process, over HTTP. */
@PlatformTest
class EmbeddedSandboxTests {

    private static final AgentRef RESEARCH = new AgentRef("ve-research", "research-analyst");

    @Autowired
    private AgentCatalog catalog;

    @Autowired
    private Routes routes;

    @Autowired
    private AgentClient client;

    @Autowired
    private SandboxControl control;

    @Test
    void showsTheShippedAgents() {
        await().untilAsserted(() -> assertThat(catalog.findAll()).hasSize(10));
        assertThat(catalog.find(RESEARCH).orElseThrow().status().state()).isEqualTo(Agent.State.READY);
    }

    @Test
    void letsTheClientTalkToAnAgentThroughARoute() {
        var route = new Route(new RouteId(Ids.next()), RESEARCH, 60, 10);
        var passage = new Passage.Hire(route.id(), "customer", "conversation-1");
        routes.apply(route);
        client.probe(passage);

        List<AgentEvent> events = new ArrayList<>();
        try (var stream = client.send(passage, "c-" + route.id(), "m-1", "hello")) {
            for (AgentEvent event = stream.next(); event != null; event = stream.next()) {
                events.add(event);
            }
        }

        assertThat(events.getLast())
                .isInstanceOfSatisfying(
                        AgentEvent.Completed.class,
                        end -> assertThat(end.answer()).startsWith("**Demo model**"));
        assertThat(events).hasAtLeastOneElementOfType(AgentEvent.ModelCall.class);

        routes.remove(route.id());
        assertThatThrownBy(() -> client.probe(passage))
                .isInstanceOfSatisfying(
                        AgentFailure.class, gone -> assertThat(gone.reason()).isEqualTo(AgentFailure.Reason.GONE));
    }

    @Test
    void keepsItsControlSideToItself() throws Exception {
        var request = new Request.Builder().url(control.controlPort() + "/agents");
        try (Response response = new OkHttpClient().newCall(request.build()).execute()) {
            assertThat(response.code()).isEqualTo(401);
        }
    }
}
