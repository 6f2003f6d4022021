package io.vesaas.runtime.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vesaas.runtime.Agent;
import io.vesaas.runtime.AgentCatalog;
import io.vesaas.runtime.AgentCatalogContractTests;
import io.vesaas.runtime.AgentRef;
import io.vesaas.runtime.CutLine;
import io.vesaas.runtime.NewsFeed;
import java.net.URI;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SandboxAgentCatalogTests extends AgentCatalogContractTests {

    private final NewsFeed feed = new NewsFeed();
    private RunningSandbox sandbox;
    private CutLine line;
    private SandboxAgentCatalog catalog;

    @BeforeEach
    void start() throws Exception {
        sandbox = new RunningSandbox(new ScriptedModel());
        line = new CutLine(sandbox.port());
        catalog = new SandboxAgentCatalog(new Control(), feed, Clock.systemUTC());
        catalog.start();
        await().until(() -> catalog.findAll().size() == 7);
    }

    @AfterEach
    void stop() throws Exception {
        catalog.stop();
        line.close();
        sandbox.close();
    }

    @Test
    void readsTheToolsOfServers() {
        assertThat(catalog.find(new AgentRef("team-a", "tool-agent"))
                        .orElseThrow()
                        .tools())
                .containsExactly(new Agent.Tool("list_invoices", false), new Agent.Tool("delete_invoice", true));
        assertThat(catalog.find(new AgentRef("team-a", "python-agent"))
                        .orElseThrow()
                        .stoppable())
                .isFalse();
    }

    @Override
    protected AgentCatalog catalog() {
        return catalog;
    }

    @Override
    protected NewsFeed feed() {
        return feed;
    }

    @Override
    protected CutLine line() {
        return line;
    }

    @Override
    protected void apply(String manifest) throws Exception {
        try (var answer = sandbox.control("PUT", "/agents", manifest)) {
            assertThat(answer.code()).isEqualTo(204);
        }
    }

    @Override
    protected void deleteAgent(AgentRef ref) throws Exception {
        sandbox.control("DELETE", "/agents/" + ref, null).close();
    }

    @Override
    protected void deleteModel(String namespace, String name) throws Exception {
        sandbox.control("DELETE", "/modelconfigs/" + namespace + "/" + name, null)
                .close();
    }

    private final class Control implements SandboxControl {

        @Override
        public URI controlPort() {
            return URI.create("http://127.0.0.1:" + line.port() + "/sandbox/control");
        }

        @Override
        public String secret() {
            return RunningSandbox.SECRET;
        }
    }
}
