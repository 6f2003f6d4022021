package io.vesaas.runtime.kagent;

import static org.assertj.core.api.Assertions.assertThat;

import io.vesaas.runtime.Agent;
import io.vesaas.runtime.Agent.State;
import io.vesaas.runtime.AgentChanged;
import io.vesaas.runtime.AgentChanged.Kind;
import io.vesaas.runtime.AgentRef;
import io.vesaas.runtime.NewsFeed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class KnownAgentsTests {

    private final NewsFeed feed = new NewsFeed();
    private final KnownAgents known = new KnownAgents(feed);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ready-with-skills               | READY    |
                    with-tools                      | READY    |
                    with-agent-tool                 | READY    |
                    deployment-not-ready            | STARTING | Deployment is not ready, 0/1 pods are ready
                    missing-model-config            | INVALID  | failed to compile agent team-a/no-model-agent: ModelConfig.kagent.dev "missing-model-config" not found
                    missing-model-config-later      | INVALID  | failed to compile agent team-a/no-model-agent: ModelConfig.kagent.dev "missing-model-config" not found
                    model-config-left-empty         | INVALID  | failed to compile agent team-a/no-model-named-agent: ModelConfig.kagent.dev "" not found
                    ready-then-model-config-deleted | INVALID  | failed to compile agent team-a/short-lived-agent: ModelConfig.kagent.dev "short-lived-model-config" not found (its pod still runs)
                    missing-secret                  | STARTING | Deployment is not ready, 0/1 pods are ready
                    """)
    void aRecordedAgentHasItsState(String name, State state, String detail) {
        known.put(RecordedAgents.resource("cr-agent-" + name));

        assertThat(only().status()).isEqualTo(new Agent.Status(state, detail));
    }

    @Test
    void aMissingToolServerMakesAnAgentInvalid() {
        known.put(RecordedAgents.resource("cr-agent-missing-tool-server"));

        assertThat(only().status().state()).isEqualTo(State.INVALID);
        assertThat(only().status().detail()).contains("RemoteMCPServer");
    }

    @Test
    void aMissingSecretIsToldInTheWordsOfTheModelConfig() {
        known.put(RecordedAgents.resource("cr-agent-missing-secret"));
        known.putModel(RecordedAgents.resource("cr-model-config-missing-secret"));

        assertThat(only().status().detail())
                .isEqualTo("Deployment is not ready, 0/1 pods are ready; ModelConfig no-secret-model-config:"
                        + " failed to get secret not-there: Secret \"not-there\" not found");
        assertThat(only().model()).isEqualTo("stub-model");
    }

    @Test
    void toolsAndSubAgentsAreRead() {
        known.put(RecordedAgents.resource("cr-agent-with-tools"));
        known.put(RecordedAgents.resource("cr-agent-with-agent-tool"));

        assertThat(get("tool-agent").tools())
                .containsExactly(new Agent.Tool("list_invoices", false), new Agent.Tool("delete_invoice", true));
        assertThat(get("lead-agent").subAgents()).containsExactly(new AgentRef("team-a", "invoice-agent"));
        assertThat(get("lead-agent").tools()).isEmpty();
    }

    @Test
    void theLifeOfAnAgentIsToldAsItWasRecorded() {
        var states = new ArrayList<State>();
        for (JsonNode event : RecordedAgents.watch("watch-agent-lifecycle")) {
            AgentRef ref = known.put(event.path("object"));
            if (event.path("type").asString().equals("DELETED")) {
                known.remove(ref);
            } else {
                states.add(only().status().state());
            }
        }

        assertThat(states.subList(0, 4)).containsExactly(State.PENDING, State.PENDING, State.STARTING, State.READY);
        assertThat(feed.changes.stream().map(AgentChanged::kind).filter(kind -> kind != Kind.CHANGED))
                .containsExactly(Kind.APPEARED, Kind.GONE);
        assertThat(feed.changes.stream().map(AgentChanged::spec).filter(spec -> !spec.isEmpty()))
                .containsExactly(Set.of("/description"), Set.of("/declarative/systemMessage"));
        assertThat(feed.changes.getLast().agent().status().state()).isEqualTo(State.GONE);
    }

    @Test
    void aConditionOfAnOlderGenerationIsNotBelieved() {
        var agent = (ObjectNode) RecordedAgents.resource("cr-agent-ready-with-skills");
        known.put(agent);
        agent.withObject("/metadata")
                .put("generation", agent.at("/metadata/generation").asLong() + 1);

        known.put(agent);

        assertThat(only().status().state()).isEqualTo(State.PENDING);
        assertThat(only().status().detail()).contains("has not yet looked at generation");
    }

    @Test
    void aCrashAndItsEndAreSeen() {
        var states = new ArrayList<State>();
        RecordedAgents.watch("watch-agent-pod-crash").forEach(event -> {
            AgentRef ref = known.put(event.path("object"));
            states.add(known.find(ref).orElseThrow().status().state());
        });

        assertThat(states).containsExactly(State.STARTING, State.READY);
    }

    @Test
    void beingToldTheSameAgainIsNoNews() {
        JsonNode agent = RecordedAgents.resource("cr-agent-with-tools");
        known.put(agent);
        feed.changes.clear();

        known.put(agent.deepCopy());
        known.retain(Set.of(new AgentRef("team-a", "tool-agent")));

        assertThat(feed.changes).isEmpty();
    }

    @Test
    void aListThatDiffersIsOneChange() {
        var agent = (ObjectNode) RecordedAgents.resource("cr-agent-with-tools");
        known.put(agent);
        var changed = agent.deepCopy();
        changed.withArray("/spec/declarative/tools")
                .addObject()
                .put("type", "Agent")
                .putObject("agent")
                .put("name", "other");
        changed.withObject("/spec").put("new/field", 1);

        known.put(changed);

        assertThat(feed.changes.getLast().spec()).containsExactlyInAnyOrder("/declarative/tools", "/new~1field");
        assertThat(only().subAgents()).containsExactly(new AgentRef("team-a", "other"));
    }

    @Test
    void anAgentOfAnotherShapeIsShownAsNotUnderstoodAndHarmsNoOther() {
        var strange = (ObjectNode) RecordedAgents.resource("cr-agent-with-tools");
        strange.withObject("/spec").put("declarative", "of a later version");
        known.put(RecordedAgents.resource("cr-agent-with-agent-tool"));

        known.put(strange);

        assertThat(get("tool-agent").status().state()).isEqualTo(State.INVALID);
        assertThat(get("tool-agent").status().detail())
                .isEqualTo("This platform does not understand the resource: spec.declarative has another shape"
                        + " than in kagent.dev/v1alpha2");
        assertThat(get("lead-agent").status().state()).isEqualTo(State.READY);
    }

    @Test
    void aResourceOfNothingButItsNameIsPending() {
        ObjectNode bare = ResourceJson.MAPPER.createObjectNode();
        bare.putObject("metadata")
                .put("namespace", "team-a")
                .put("name", "bare")
                .putNull("generation");
        bare.putNull("spec").putNull("status");

        known.put(bare);

        assertThat(only().status()).isEqualTo(new Agent.Status(State.PENDING, null));
        assertThat(only().skills()).isEmpty();
    }

    private Agent only() {
        List<Agent> all = known.findAll();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private Agent get(String name) {
        return known.find(new AgentRef("team-a", name)).orElseThrow();
    }
}
