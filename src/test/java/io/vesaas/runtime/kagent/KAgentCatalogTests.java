package io.vesaas.runtime.kagent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fabric8.mockwebserver.http.MockResponse;
import io.fabric8.mockwebserver.http.Response;
import io.fabric8.mockwebserver.http.WebSocket;
import io.fabric8.mockwebserver.http.WebSocketListener;
import io.vesaas.runtime.AgentCatalog;
import io.vesaas.runtime.AgentCatalogContractTests;
import io.vesaas.runtime.AgentChanged;
import io.vesaas.runtime.AgentRef;
import io.vesaas.runtime.ClusterContact;
import io.vesaas.runtime.CutLine;
import io.vesaas.runtime.NewsFeed;
import io.vesaas.runtime.kubernetes.KubernetesSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KAgentCatalogTests extends AgentCatalogContractTests {

    private static final String FORBIDDEN = """
            {"kind":"Status","apiVersion":"v1","status":"Failure","reason":"Forbidden","code":403,
             "message":"agents.kagent.dev is forbidden: User \\"system:serviceaccount:ve:ve\\" cannot list resource \\"agents\\" in API group \\"kagent.dev\\" at the cluster scope",
             "details":{"group":"kagent.dev","kind":"agents"}}
            """;

    private final NewsFeed feed = new NewsFeed();
    private final KubernetesWorld world = new KubernetesWorld();
    private KAgentCatalog catalog;

    @BeforeEach
    void start() {
        start(List.of(), "");
    }

    @AfterEach
    void stop() {
        catalog.stop();
        world.close();
    }

    @Test
    void aClusterThatIsAwayAtTheStartIsFoundWhenItComes() throws Exception {
        catalog.stop();
        world.line.cut();
        start(List.of(), "");
        await().until(() -> !catalog.contact().isReachable());
        assertThat(catalog.contact().heardAt()).isNull();
        assertThat(catalog.contact().reason()).startsWith("The cluster can't be reached (list agents.kagent.dev)");

        world.line.mend();

        hireable();
        await().until(() -> catalog.contact().isReachable());
    }

    @Test
    void whatIsForbiddenIsNamed() throws Exception {
        hireable();

        world.answer(
                "/agents", request -> new MockResponse().setResponseCode(403).setBody(FORBIDDEN));

        await().until(() -> !catalog.contact().isReachable());
        assertThat(catalog.contact().reason())
                .startsWith("The cluster forbids us to list agents.kagent.dev")
                .contains("cannot list resource \"agents\"");
        assertThat(names()).contains("invoices");
        world.answer("/agents", null);
        await().until(() -> catalog.contact().isReachable());
    }

    @Test
    void aWatchThatIsForbiddenIsNamedToo() {
        catalog.stop();
        world.answer(
                "watch=true", request -> new MockResponse().setResponseCode(403).setBody(FORBIDDEN));

        start(List.of(), "");

        await().until(() -> !catalog.contact().isReachable());
        assertThat(catalog.contact().reason()).startsWith("The cluster forbids us to watch ");
        assertThat(feed.contacts).extracting(ClusterContact::isReachable).containsOnly(false);
    }

    @Test
    void anAbsentTypeIsToldAsMissing() {
        catalog.stop();
        world.answer(
                "/kagent.dev/v1alpha2/",
                request -> new MockResponse().setResponseCode(404).setBody("404 page not found\n"));

        start(List.of(), "");

        await().until(() -> !catalog.contact().isReachable());
        assertThat(catalog.contact().reason())
                .isEqualTo("CRD agents.kagent.dev is not installed in the version that we need.");
    }

    @Test
    void aWatchThatIsTooOldIsFollowedByANewListWithoutFlicker() throws Exception {
        hireable();
        await().until(() -> catalog.contact().heardAt() != null);
        feed.changes.clear();
        var refused = new AtomicInteger();
        world.answer("watch=true", request -> {
            refused.incrementAndGet();
            world.answer("watch=true", null);
            return new MockResponse().withWebSocketUpgrade(new TooOld());
        });

        world.line.drop();

        await().until(() -> refused.get() > 0);
        world.deleteAgent(new AgentRef("team-a", "archive"));
        await().untilAsserted(() -> assertThat(names()).doesNotContain("archive"));
        assertThat(feed.changes).extracting(AgentChanged::kind).containsExactly(AgentChanged.Kind.GONE);
        assertThat(feed.contacts).extracting(ClusterContact::isReachable).containsExactly(true);
    }

    @Test
    void connectionsThatBreakAreRenewedWithoutFlicker() throws Exception {
        hireable();
        feed.changes.clear();

        world.line.drop();
        world.apply(agent("newcomer", "team-b", "{}"));
        await().untilAsserted(() -> assertThat(names()).contains("newcomer"));
        world.deleteAgent(INVOICES);

        await().untilAsserted(() -> assertThat(names()).doesNotContain("invoices"));
        assertThat(feed.changes)
                .filteredOn(change -> !change.agent().ref().name().equals("newcomer"))
                .extracting(AgentChanged::kind)
                .containsExactly(AgentChanged.Kind.GONE);
        assertThat(feed.contacts).extracting(ClusterContact::isReachable).containsExactly(true);
    }

    @Test
    void onlyTheNamedNamespacesAreLookedAt() throws Exception {
        catalog.stop();
        start(List.of("team-b", "team-c"), "");

        world.apply(MODEL_B);
        world.apply(agent("there", "team-b", "{}"));
        world.apply(agent("elsewhere", "team-a", "{}"));
        world.apply(agent("there-too", "team-c", "{}"));

        await().untilAsserted(() -> assertThat(names()).containsExactly("there", "there-too"));
    }

    @Test
    void onlyAgentsWithTheLabelsAreLookedAt() {
        catalog.stop();
        start(List.of(), "offer=yes");

        world.apply(agent("offered", "team-b", "{offer: 'yes'}"));
        world.apply(agent("hidden", "team-b", "{offer: 'no'}"));

        await().untilAsserted(() -> assertThat(names()).containsExactly("offered"));
    }

    private static final String MODEL_B = """
            apiVersion: kagent.dev/v1alpha2
            kind: ModelConfig
            metadata: {name: small, namespace: team-b}
            spec: {model: gpt-small, provider: OpenAI}
            """;

    private static String agent(String name, String namespace, String labels) {
        return """
                apiVersion: kagent.dev/v1alpha2
                kind: Agent
                metadata: {name: %s, namespace: %s, labels: %s}
                spec: {type: Declarative, declarative: {modelConfig: small}}
                """.formatted(name, namespace, labels);
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
        return world.line;
    }

    @Override
    protected void apply(String manifest) {
        world.apply(manifest);
    }

    @Override
    protected void deleteAgent(AgentRef ref) {
        world.deleteAgent(ref);
    }

    @Override
    protected void deleteModel(String namespace, String name) {
        world.deleteModel(namespace, name);
    }

    private void start(List<String> namespaces, String selector) {
        var settings = new KubernetesSettings(
                null, null, namespaces, selector, Duration.ofSeconds(5), "gateways", "edge", "kagent", 8083);
        catalog = new KAgentCatalog(world.client(), settings, feed, Clock.systemUTC(), Duration.ofMillis(700));
        catalog.start();
    }

    /** Says that the version to watch from is too old, as recorded. */
    private static final class TooOld extends WebSocketListener {

        @Override
        public void onOpen(WebSocket socket, Response response) {
            socket.send(
                    RecordedAgents.text("watch-too-old-resource-version.ndjson").strip());
        }
    }
}
