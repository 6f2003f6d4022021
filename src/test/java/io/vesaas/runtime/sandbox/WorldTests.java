package io.vesaas.runtime.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vesaas.runtime.Agent;
import io.vesaas.runtime.AgentRef;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class WorldTests {

    private static final String CONFIG = """
            apiVersion: kagent.dev/v1alpha2
            kind: ModelConfig
            metadata: {name: m, namespace: team-a}
            spec: {provider: OpenAI, model: gpt}
            """;
    private static final String AGENT = """
            apiVersion: kagent.dev/v1alpha2
            kind: Agent
            metadata: {name: a, namespace: team-a}
            spec: {type: Declarative, description: x, declarative: {runtime: go, modelConfig: m}}
            """;
    private static final AgentRef REF = new AgentRef("team-a", "a");

    private final World world = new World(Clock.systemUTC());

    @Test
    void bringsAnAgentUpInTheStepsThatAWatchRecorded() throws Exception {
        apply(CONFIG);
        List<WorldChange> seen = new ArrayList<>();
        world.watch(seen::add);

        apply(AGENT);

        List<String> recorded = Recorded.text("kagent/kubernetes/watch-agent-lifecycle.ndjson")
                .lines()
                .limit(4)
                .map(line -> told(Json.MAPPER.readTree(line)))
                .toList();
        assertThat(seen.stream().skip(1).map(change -> told(change.toJson()))).containsExactlyElementsOf(recorded);
    }

    @Test
    void saysWhichModelConfigIsMissing() throws Exception {
        apply(AGENT);

        Agent agent = read();
        assertThat(agent.status())
                .isEqualTo(new Agent.Status(
                        Agent.State.INVALID,
                        "failed to compile agent team-a/a: ModelConfig.kagent.dev \"m\" not found"));
        assertThat(agent.model()).isNull();
        assertThat(agent.conditions()).extracting(Agent.Condition::reason).contains("DeploymentNotFound");
    }

    @Test
    void takesAnAgentUpWhenItsModelConfigArrives() throws Exception {
        apply(AGENT);

        apply(CONFIG);

        assertThat(read().status().state()).isEqualTo(Agent.State.READY);
        assertThat(read().model()).isEqualTo("gpt");
    }

    @Test
    void keepsThePodOfAnAgentWhoseModelConfigGoes() throws Exception {
        apply(CONFIG);
        apply(AGENT);

        world.delete("ModelConfig", new AgentRef("team-a", "m"));

        assertThat(read().status().state()).isEqualTo(Agent.State.INVALID);
        assertThat(read().status().detail()).contains("still runs");
    }

    @Test
    void countsAGenerationForAChangeOfTheSpecOnly() throws Exception {
        apply(CONFIG);
        apply(AGENT);
        apply(AGENT.replace("name: a,", "name: a, labels: {x: y},"));
        assertThat(generation()).isEqualTo(1);

        apply(AGENT.replace("description: x", "description: y"));

        assertThat(generation()).isEqualTo(2);
        assertThat(read().description()).isEqualTo("y");
    }

    @Test
    void shipsAgentsThatApplyAndTwoThatAreNotReadyOnPurpose() throws Exception {
        world.apply(Manifests.load(Path.of("k8s/agents")));

        assertThat(world.agents().stream()
                        .map(change -> AgentReader.read(change.object(), model(change)))
                        .map(agent -> agent.ref() + " " + agent.status().state() + " " + agent.runtimeKind()))
                .containsExactly(
                        "ve-finance/bookkeeper READY PYTHON",
                        "ve-language/translator READY PYTHON",
                        "ve-legal/contract-reviewer INVALID GO",
                        "ve-ops/code-reviewer READY PYTHON",
                        "ve-ops/release-engineer READY GO",
                        "ve-people/onboarding-guide STARTING PYTHON",
                        "ve-people/recruiting-coordinator READY PYTHON",
                        "ve-research/data-analyst READY GO",
                        "ve-research/research-analyst READY GO",
                        "ve-support/support-specialist READY GO");
    }

    @Test
    void shipsTheSameAgentsInTheJar() throws Exception {
        assertThat(Manifests.load(null)).isEqualTo(Manifests.load(Path.of("k8s/agents")));
    }

    @Test
    void shipsToolServersThatDescribeEveryToolTheirAgentsName() throws Exception {
        world.apply(Manifests.load(Path.of("k8s/agents")));

        for (WorldChange change : world.agents()) {
            var agent = new AgentResource(change.object());
            long named = agent.mcpServers()
                    .mapToLong(server -> server.path("toolNames").size())
                    .sum();
            assertThat(new ToolBox(world).toolsOf(agent))
                    .as(agent.ref().name())
                    .filteredOn(Tool.Served.class::isInstance)
                    .hasSize((int) named);
        }
    }

    private void apply(String manifest) throws Exception {
        world.apply(Manifests.parse(manifest));
    }

    private Agent read() {
        WorldChange change = world.agents().getFirst();
        return AgentReader.read(change.object(), model(change));
    }

    private static JsonNode model(WorldChange change) {
        ObjectNode config = change.modelConfig();
        return config == null ? Json.MAPPER.missingNode() : config;
    }

    private int generation() {
        return world.agent(REF).orElseThrow().node().at("/metadata/generation").asInt();
    }

    /** Type and conditions of a watch event, without times. */
    private static String told(JsonNode event) {
        var text = new StringBuilder(event.path("type").asString());
        for (JsonNode condition : event.at("/object/status/conditions")) {
            text.append(" / ");
            for (String key : List.of("type", "status", "reason", "message", "observedGeneration")) {
                text.append(condition.path(key).asString()).append(", ");
            }
        }
        return text.toString();
    }
}
