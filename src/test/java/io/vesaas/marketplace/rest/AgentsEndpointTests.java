package io.vesaas.marketplace.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vesaas.PlatformTest;
import io.vesaas.Program;
import io.vesaas.Program.Answer;
import io.vesaas.SandboxWorld;
import io.vesaas.accounts.AccountsFixtures;
import io.vesaas.accounts.ApiScope;
import io.vesaas.accounts.KeyFixtures;
import io.vesaas.runtime.AgentCatalog;
import io.vesaas.runtime.AgentRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The agents of the cluster as programs of admins read them. */
@PlatformTest
class AgentsEndpointTests {

    private static final String AGENTS = "/api/admin/kagent/agents";

    @LocalServerPort
    int port;

    @Autowired
    SandboxWorld world;

    @Autowired
    AgentCatalog agents;

    @Autowired
    AccountsFixtures accounts;

    @Autowired
    KeyFixtures keys;

    Program program;
    AgentRef agent;

    @BeforeEach
    void anAgent() {
        program = Program.withKey(port, keys.ofAdmin(ApiScope.ADMIN_AGENTS));
        agent = world.addAgent("go");
        await().atMost(Duration.ofSeconds(60)).until(() -> agents.find(agent).isPresent());
    }

    @Test
    void tellsAllOfAnAgent() {
        Answer answer = program.get(AGENTS + "/" + agent.name() + "?namespace=" + agent.namespace());

        assertThat(answer.status()).isEqualTo(200);
        JsonNode found = answer.json();
        assertThat(found.path("name").asString()).isEqualTo(agent.name());
        assertThat(found.path("namespace").asString()).isEqualTo(agent.namespace());
        assertThat(found.path("runtime").asString()).isEqualTo("GO");
        assertThat(found.has("state")).isTrue();
        assertThat(found.path("conditions").isArray()).isTrue();
    }

    @Test
    void theNameAloneIsEnoughWhileItIsUnique() {
        assertThat(program.get(AGENTS + "/" + agent.name()).status()).isEqualTo(200);
    }

    @Test
    void anAmbiguousNameIsAnsweredWithTheNamespaces() {
        var twin = new AgentRef(agent.namespace() + "-twin", agent.name());
        world.apply(twin, "python");
        await().atMost(Duration.ofSeconds(60)).until(() -> agents.find(twin).isPresent());

        Answer answer = program.get(AGENTS + "/" + agent.name());

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("agent-name-ambiguous");
        assertThat(answer.json().path("detail").asString()).contains(agent.namespace(), twin.namespace());
        assertThat(answer.errors()).containsExactly("namespace required");
        assertThat(program.get(AGENTS + "/" + agent.name() + "?namespace=" + twin.namespace())
                        .json()
                        .path("runtime")
                        .asString())
                .isEqualTo("PYTHON");
        world.remove(twin);
    }

    @Test
    void anAgentThatIsNotThereIsNotFound() {
        for (String path : List.of("/no-such-agent", "/" + agent.name() + "?namespace=elsewhere", "/%27%20drop")) {
            Answer answer = program.get(AGENTS + path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.code()).isEqualTo("not-found");
        }
    }

    @Test
    void searchesAndFilters() {
        assertThat(names(program.get(AGENTS + "?q=" + agent.name().toUpperCase())))
                .containsExactly(agent.name());
        assertThat(names(program.get(AGENTS + "?limit=100&namespace=" + agent.namespace())))
                .contains(agent.name());
        assertThat(names(program.get(AGENTS + "?q=" + agent.name() + "&state=INVALID")))
                .isEmpty();
        assertThat(names(program.get(AGENTS + "?q=" + agent.name() + "&namespace=elsewhere")))
                .isEmpty();
        assertThat(program.get(AGENTS + "?q=%F0%9F%A6%84%00%25'%3B--").status()).isEqualTo(200);
    }

    @Test
    void goesThroughAllPagesWithoutLosingOrDoublingOne() {
        world.addAgent("go");
        AgentRef last = world.addAgent("go");
        await().atMost(Duration.ofSeconds(60)).until(() -> agents.find(last).isPresent());
        List<String> all = names(program.get(AGENTS + "?limit=100"));
        var seen = new ArrayList<String>();

        Answer page = program.get(AGENTS + "?limit=2");
        seen.addAll(names(page));
        while (page.header("Link").isPresent()) {
            String link = page.header("Link").orElseThrow();
            assertThat(link).endsWith("; rel=\"next\"");
            page = program.get(link.substring(1, link.indexOf('>')).replaceFirst("^http://[^/]+", ""));
            assertThat(names(page)).hasSizeBetween(1, 2);
            seen.addAll(names(page));
        }

        assertThat(page.json().path("next").isNull()).isTrue();
        assertThat(seen).containsExactlyElementsOf(all);
    }

    @Test
    void aCursorForAnotherQuestionOrOfSomebodysMakingIsRefused() {
        String cursor = program.get(AGENTS + "?limit=1").json().path("next").asString();

        for (String wrong :
                List.of("?limit=1&q=go&cursor=" + cursor, "?cursor=nonsense", "?cursor=AAAA", "?cursor=%00")) {
            Answer answer = program.get(AGENTS + wrong);
            assertThat(answer.status()).as(wrong).isEqualTo(400);
            assertThat(answer.errors()).containsExactly("cursor cursor-invalid");
        }
    }

    @Test
    void namesEverythingThatIsWrongWithAQueryAtOnce() {
        Answer answer = program.get(AGENTS + "?limit=0&state=HAPPY&q=" + "x".repeat(101));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("invalid-query");
        assertThat(answer.errors()).containsExactlyInAnyOrder("limit too-small", "state unknown-value", "q too-long");
        assertThat(program.get(AGENTS + "?limit=101").errors()).containsExactly("limit too-large");
        assertThat(program.get(AGENTS + "?limit=many").errors()).containsExactly("limit wrong-type");
        assertThat(program.get(AGENTS + "?sate=READY&x=1").errors())
                .containsExactlyInAnyOrder("sate unknown-parameter", "x unknown-parameter");
    }

    @Test
    void isForAdminsAndTheirKeysOnly() {
        String path = AGENTS + "/" + agent.name();
        String admin = AccountsFixtures.newEmail();
        accounts.admin(admin);
        String owner = AccountsFixtures.newEmail();
        accounts.customer("Customer of " + owner, owner);

        assertThat(new Program(port).get(path).status()).isEqualTo(401);
        assertThat(Program.signedIn(port, owner).get(path).status()).isEqualTo(403);
        assertThat(Program.withKey(port, keys.ofCustomer(ApiScope.MARKETPLACE_READ))
                        .get(path)
                        .status())
                .isEqualTo(403);
        assertThat(Program.withKey(port, keys.ofAdmin(ApiScope.ADMIN_MARKETPLACE))
                        .get(path)
                        .status())
                .isEqualTo(403);
        assertThat(Program.signedIn(port, admin).get(path).status()).isEqualTo(200);
    }

    @Test
    void anUnchangedAgentIsNotSentAgain() {
        String path = AGENTS + "/" + agent.name();
        String tag = program.get(path).header("ETag").orElseThrow();

        assertThat(program.with("If-None-Match", tag).get(path).status()).isEqualTo(304);
    }

    private static List<String> names(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json()
                .path("items")
                .valueStream()
                .map(agent -> agent.path("name").asString())
                .toList();
    }
}
