package io.vesaas.runtime.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vesaas.runtime.Agent;
import io.vesaas.runtime.AgentChanged;
import io.vesaas.runtime.AgentRef;
import io.vesaas.shared.LiveFeed;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SandboxAgentCatalogTests {

    private static final AgentRef INVOICES = new AgentRef("team-a", "invoice-agent");

    private final List<AgentChanged> news = new CopyOnWriteArrayList<>();
    private RunningSandbox sandbox;
    private SandboxAgentCatalog catalog;

    @BeforeEach
    void start() throws Exception {
        sandbox = new RunningSandbox(new ScriptedModel());
        catalog = new SandboxAgentCatalog(new Control(), new Feed());
        catalog.start();
        await().until(() -> catalog.findAll().size() == 7);
    }

    @AfterEach
    void stop() throws Exception {
        catalog.stop();
        sandbox.close();
    }

    @Test
    void knowsWhatAPageShowsOfAnAgent() {
        Agent agent = catalog.find(INVOICES).orElseThrow();

        assertThat(agent.status().state()).isEqualTo(Agent.State.READY);
        assertThat(agent.model()).isEqualTo("stub-model");
        assertThat(agent.provider()).isEqualTo("OpenAI");
        assertThat(agent.stoppable()).isTrue();
        assertThat(agent.skills()).extracting(Agent.Skill::id).containsExactly("explain-invoice", "no-tags");
        assertThat(agent.skills().getFirst().examples()).containsExactly("Why is invoice 4711 so high?");
        assertThat(catalog.find(new AgentRef("team-a", "tool-agent"))
                        .orElseThrow()
                        .tools())
                .containsExactly(new Agent.Tool("list_invoices", false), new Agent.Tool("delete_invoice", true));
        assertThat(catalog.find(new AgentRef("team-a", "python-agent"))
                        .orElseThrow()
                        .stoppable())
                .isFalse();
    }

    @Test
    void listsByNamespaceAndName() {
        assertThat(catalog.findAll()).extracting(agent -> agent.ref().name()).isSorted();
    }

    @Test
    void tellsWhatChanged() throws Exception {
        news.clear();

        sandbox.control("DELETE", "/agents/team-a/invoice-agent", null).close();

        await().untilAsserted(() -> assertThat(news)
                .extracting(AgentChanged::agent)
                .anySatisfy(agent -> {
                    assertThat(agent.ref()).isEqualTo(INVOICES);
                    assertThat(agent.status().state()).isEqualTo(Agent.State.GONE);
                }));
        assertThat(catalog.find(INVOICES)).isEmpty();
    }

    private final class Control implements SandboxControl {

        @Override
        public URI controlPort() {
            return URI.create(sandbox.url("/sandbox/control"));
        }

        @Override
        public String secret() {
            return RunningSandbox.SECRET;
        }
    }

    private final class Feed implements LiveFeed {

        @Override
        public void publish(Topic topic, Object change) {
            news.add((AgentChanged) change);
        }

        @Override
        public Subscription subscribe(Topic topic, Consumer<Object> follower) {
            throw new UnsupportedOperationException();
        }
    }
}
