package io.vesaas.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vesaas.runtime.Agent.State;
import io.vesaas.runtime.AgentChanged.Kind;
import io.vesaas.runtime.AgentDefinition.Part;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every catalogue of agents does, whatever world it looks at. */
public abstract class AgentCatalogContractTests {

    protected static final AgentRef INVOICES = new AgentRef("team-a", "invoices");

    private static final String MODEL = """
            apiVersion: kagent.dev/v1alpha2
            kind: ModelConfig
            metadata: {name: %s, namespace: team-a}
            spec: {model: %s, provider: OpenAI}
            """;

    private static final String AGENT = """
            apiVersion: kagent.dev/v1alpha2
            kind: Agent
            metadata: {name: %s, namespace: team-a}
            spec:
              type: Declarative
              description: Answers questions about invoices
              declarative:
                runtime: go
                stream: true
                modelConfig: small
                systemMessage: %s
                a2aConfig:
                  skills:
                    - {id: explain, name: Explain, description: Says what it is for, tags: [finance], examples: ["Why so high?"]}
                tools:
                  - type: Agent
                    agent: {name: archive}
                  - type: Agent
                    agent: {name: ledger, namespace: team-b}
            """;

    /** A catalogue that has been started. */
    protected abstract AgentCatalog catalog();

    protected abstract NewsFeed feed();

    /** As {@code kubectl apply}; agents get the status that KAgent would give them. */
    protected abstract void apply(String manifest) throws Exception;

    protected abstract void deleteAgent(AgentRef ref) throws Exception;

    protected abstract void deleteModel(String namespace, String name) throws Exception;

    /** The line between the catalogue and its world. */
    protected abstract CutLine line();

    @Test
    void anAgentIsReadAsItIs() throws Exception {
        Agent agent = hireable();

        assertThat(agent.model()).isEqualTo("gpt-small");
        assertThat(agent.provider()).isEqualTo("OpenAI");
        assertThat(agent.runtimeKind()).isEqualTo(Agent.RuntimeKind.GO);
        assertThat(agent.stoppable()).isTrue();
        assertThat(agent.streamsText()).isTrue();
        assertThat(agent.skills())
                .containsExactly(new Agent.Skill(
                        "explain", "Explain", "Says what it is for", List.of("finance"), List.of("Why so high?")));
        assertThat(agent.subAgents())
                .containsExactly(new AgentRef("team-a", "archive"), new AgentRef("team-b", "ledger"));
        assertThat(agent.conditions()).extracting(Agent.Condition::type).containsExactly("Accepted", "Ready");
    }

    @Test
    void itIsKnownWhatCustomersWouldShare() throws Exception {
        assertThat(hireable().shared()).containsExactly(Agent.Shared.TOOLS);
        assertThat(hireable().sharesState()).isTrue();
    }

    @Test
    void theDefinitionHoldsWhatACustomerReliesOn() throws Exception {
        hireable();

        AgentDefinition definition = catalog().findDefinition(INVOICES).orElseThrow();

        assertThat(definition.parts())
                .containsEntry(Part.TYPE, "Declarative go")
                .containsEntry(Part.PROMPT, "You answer.")
                .containsEntry(Part.MODEL, "gpt-small")
                .containsEntry(Part.PROVIDER, "OpenAI")
                .containsEntry(Part.SUB_AGENTS, "team-a/archive\nteam-b/ledger")
                .containsEntry(Part.TOOLS, "");
        assertThat(catalog().findDefinition(new AgentRef("team-a", "nobody"))).isEmpty();
    }

    @Test
    void definitionsAreComparedPartByPart() throws Exception {
        hireable();
        AgentDefinition before = catalog().findDefinition(INVOICES).orElseThrow();

        apply(AGENT.formatted("invoices", "You are brief."));

        await().untilAsserted(() -> assertThat(
                        before.differences(catalog().findDefinition(INVOICES).orElseThrow()))
                .containsExactly(new AgentDefinition.Difference(Part.PROMPT, "You answer.", "You are brief.")));
        assertThat(catalog().findDefinition(INVOICES).orElseThrow().fingerprint())
                .isNotEqualTo(before.fingerprint());
    }

    @Test
    void aParameterOfTheModelIsAChangeThatIsTold() throws Exception {
        hireable();
        AgentDefinition before = catalog().findDefinition(INVOICES).orElseThrow();
        feed().changes.clear();

        apply(MODEL.formatted("small", "gpt-small").replace("OpenAI}", "OpenAI, openAI: {temperature: \"0.9\"}}"));

        await().untilAsserted(() -> assertThat(feed().changes)
                .extracting(change -> change.agent().ref())
                .contains(INVOICES));
        assertThat(before.differences(catalog().findDefinition(INVOICES).orElseThrow()))
                .containsExactly(
                        new AgentDefinition.Difference(Part.MODEL_PARAMETERS, "", "openAI:\n  temperature: '0.9'"));
    }

    @Test
    void aModelThatCanNotBeReadIsNoDifference() throws Exception {
        hireable();
        AgentDefinition before = catalog().findDefinition(INVOICES).orElseThrow();

        deleteModel("team-a", "small");

        await().untilAsserted(() ->
                assertThat(catalog().find(INVOICES).orElseThrow().model()).isNull());
        AgentDefinition now = catalog().findDefinition(INVOICES).orElseThrow();
        assertThat(now.parts()).doesNotContainKey(Part.MODEL);
        assertThat(before.differences(now)).isEmpty();
    }

    @Test
    void theManifestIsForReading() throws Exception {
        hireable();

        String manifest = catalog().findManifest(INVOICES).orElseThrow();

        assertThat(manifest)
                .startsWith("apiVersion: kagent.dev/v1alpha2\nkind: Agent\nmetadata:\n  name: invoices\n")
                .contains("systemMessage: You answer.", "type: Ready")
                .doesNotContain("resourceVersion", "uid:", "managedFields");
        assertThat(catalog().findManifest(new AgentRef("team-a", "nobody"))).isEmpty();
    }

    @Test
    void agentsAreListedByNamespaceAndName() throws Exception {
        hireable();
        apply(AGENT.formatted("zeta", "x"));
        apply(AGENT.formatted("alpha", "x"));

        await().untilAsserted(() -> assertThat(names()).contains("alpha", "invoices", "zeta"));
        assertThat(catalog().findAll())
                .extracting(agent -> agent.ref().toString())
                .isSorted();
    }

    @Test
    void anAgentThatAppearsIsToldOnce() throws Exception {
        hireable();

        assertThat(feed().changes)
                .filteredOn(change -> change.agent().ref().equals(INVOICES))
                .extracting(AgentChanged::kind)
                .first()
                .isEqualTo(Kind.APPEARED);
        assertThat(feed().changes)
                .filteredOn(change -> change.agent().ref().equals(INVOICES) && change.kind() == Kind.APPEARED)
                .hasSize(1);
    }

    @Test
    void aChangeOfTheSpecificationSaysWhatChanged() throws Exception {
        hireable();

        apply(AGENT.formatted("invoices", "You are brief."));

        await().untilAsserted(() -> assertThat(feed().changes).anySatisfy(change -> {
            assertThat(change.kind()).isEqualTo(Kind.CHANGED);
            assertThat(change.spec()).containsExactly("/declarative/systemMessage");
        }));
    }

    @Test
    void aNewModelIsAChangeOfItsAgentsThoughNotOfTheirSpecification() throws Exception {
        hireable();
        feed().changes.clear();

        apply(MODEL.formatted("small", "gpt-smaller"));

        await().untilAsserted(() -> assertThat(feed().changes).anySatisfy(change -> {
            assertThat(change.agent().model()).isEqualTo("gpt-smaller");
            assertThat(change.spec()).isEmpty();
        }));
    }

    @Test
    void anAgentWhoseModelGoesIsInvalidThoughItStillRuns() throws Exception {
        hireable();

        deleteModel("team-a", "small");

        await().untilAsserted(() -> assertThat(catalog().find(INVOICES)).hasValueSatisfying(agent -> {
            assertThat(agent.status().state()).isEqualTo(State.INVALID);
            assertThat(agent.status().detail())
                    .isEqualTo("failed to compile agent team-a/invoices: ModelConfig.kagent.dev \"small\" not found"
                            + " (its pod still runs)");
            assertThat(agent.model()).isNull();
        }));
    }

    @Test
    void anAgentThatGoesIsToldAsGoneAndNotFoundAnyMore() throws Exception {
        hireable();

        deleteAgent(INVOICES);

        await().untilAsserted(() -> assertThat(feed().changes).anySatisfy(change -> {
            assertThat(change.kind()).isEqualTo(Kind.GONE);
            assertThat(change.agent().ref()).isEqualTo(INVOICES);
            assertThat(change.agent().status().state()).isEqualTo(State.GONE);
        }));
        assertThat(catalog().find(INVOICES)).isEmpty();
    }

    @Test
    void itHasContactFromTheFirstListOn() throws Exception {
        hireable();

        await().untilAsserted(() -> assertThat(catalog().contact().heardAt()).isNotNull());
        assertThat(catalog().contact().isReachable()).isTrue();
        assertThat(feed().contacts).hasSize(1);
    }

    @Test
    void whileItsWorldIsAwayItAnswersAsBeforeAndSaysSinceWhen() throws Exception {
        Agent before = hireable();

        line().cut();

        await().untilAsserted(
                        () -> assertThat(catalog().contact().isReachable()).isFalse());
        assertThat(catalog().contact().awaySince())
                .isAfterOrEqualTo(catalog().contact().heardAt());
        assertThat(catalog().contact().reason()).isNotBlank();
        assertThat(catalog().find(INVOICES)).contains(before);
    }

    @Test
    void whenItsWorldIsBackOnlyWhatChangedMeanwhileIsTold() throws Exception {
        hireable();
        apply(AGENT.formatted("leaver", "x"));
        await().untilAsserted(() -> assertThat(names()).contains("leaver"));
        line().cut();
        await().until(() -> !catalog().contact().isReachable());
        feed().changes.clear();

        deleteAgent(new AgentRef("team-a", "leaver"));
        apply(AGENT.formatted("joiner", "x"));
        // Longer than fabric8's wait before it tries a broken watch again: its mock server stands still for a minute
        // when such a watch is opened and closed at once.
        await().during(Duration.ofSeconds(2)).until(() -> !catalog().contact().isReachable());
        line().mend();

        await().untilAsserted(() -> {
            assertThat(catalog().contact().isReachable()).isTrue();
            assertThat(names()).contains("joiner").doesNotContain("leaver");
        });
        assertThat(feed().changes)
                .extracting(change -> change.agent().ref().name())
                .containsOnly("joiner", "leaver");
        assertThat(feed().contacts)
                .extracting(ClusterContact::isReachable)
                .startsWith(true, false)
                .endsWith(false, true);
    }

    /** The agent of these tests, once it is ready. */
    protected Agent hireable() throws Exception {
        apply(MODEL.formatted("small", "gpt-small"));
        apply(AGENT.formatted("archive", "x"));
        apply(AGENT.replace("namespace: team-a}\nspec", "namespace: team-b}\nspec")
                .formatted("ledger", "x"));
        apply(MODEL.replace("team-a", "team-b").formatted("small", "gpt-small"));
        apply(AGENT.formatted("invoices", "You answer."));
        await().untilAsserted(() -> assertThat(catalog().find(INVOICES))
                .hasValueSatisfying(agent -> assertThat(agent.status().state()).isEqualTo(State.READY)));
        return catalog().find(INVOICES).orElseThrow();
    }

    protected List<String> names() {
        return catalog().findAll().stream().map(agent -> agent.ref().name()).toList();
    }
}
