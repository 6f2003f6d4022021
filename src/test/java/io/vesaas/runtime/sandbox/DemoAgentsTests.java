package io.vesaas.runtime.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vesaas.runtime.AgentRef;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Each agent that comes with the platform does what its examples promise, with the demo model. */
class DemoAgentsTests {

    private static final World WORLD = world();

    private final Model model = new DemoModel(Duration.ZERO);

    /** What happened until the answer. */
    private record Story(List<String> tools, List<ObjectNode> arguments, String answer) {}

    static Stream<Arguments> examples() {
        return WORLD.agents().stream()
                .map(change -> new AgentResource(change.object()))
                .filter(AgentResource::podRuns)
                .flatMap(agent -> agent.skills()
                        .valueStream()
                        .flatMap(skill -> skill.path("examples").valueStream())
                        .map(example -> Arguments.of(agent.ref(), example.asString())));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void answersItsExamples(AgentRef agent, String example) throws Exception {
        assertThat(tell(agent, example, "").answer())
                .contains("emo", "odel")
                .doesNotContain("With a real model", "Mit einem echten Modell", "That is what I have to go on", "${");
    }

    @Test
    void thereAreEightGoodOnesEachWithSkillsAndExamples() {
        List<AgentResource> ready = WORLD.agents().stream()
                .map(change -> new AgentResource(change.object()))
                .filter(AgentResource::podRuns)
                .toList();

        assertThat(ready).hasSize(8).allSatisfy(agent -> {
            assertThat(agent.skills().size()).isBetween(2, 4);
            assertThat(agent.skills().valueStream())
                    .allSatisfy(skill -> assertThat(skill.path("examples")).isNotEmpty());
            assertThat(agent.systemMessage()).hasSizeGreaterThan(900);
            assertThat(agent.streams()).isTrue();
        });
        assertThat(ready).extracting(AgentResource::python).contains(true, false);
    }

    @ParameterizedTest
    @CsvSource({
        "ve-finance, bookkeeper, Please pay invoice 8812 of Norrland Supply., pay_invoice, is ordered",
        "ve-finance, bookkeeper, Bitte bezahle die Rechnung 8812 von Norrland Supply., pay_invoice, ist angewiesen",
        "ve-ops, release-engineer, Roll checkout back to 2.7.0., rollback, is back on",
        "ve-ops, release-engineer, Setze checkout auf 2.7.0 zurück., rollback, läuft wieder"
    })
    void asksBeforeItDoesWhatCannotBeUndone(String namespace, String name, String message, String tool, String done)
            throws Exception {
        var agent = new AgentRef(namespace, name);

        assertThat(tools(agent))
                .filteredOn(one -> one instanceof Tool.Served served && served.asks())
                .extracting(Tool::name)
                .containsExactly(tool);
        assertThat(tell(agent, message, "").tools()).containsExactly(tool);
        assertThat(tell(agent, message, "").answer()).contains(done);
        assertThat(tell(agent, message, "Tool call was rejected by user.").answer())
                .doesNotContain(done)
                .containsAnyOf("You said no", "Du hast abgelehnt");
    }

    @Test
    void theResearchAnalystAsksTheDataAnalyst() throws Exception {
        Story story = tell(
                new AgentRef("ve-research", "research-analyst"),
                "Sollten wir vor Weihnachten nach Norwegen liefern?",
                "");

        assertThat(story.tools()).containsExactly("ve_research__NS__data_analyst");
        assertThat(story.arguments().getFirst().path("request").asString()).contains("Norwegen");
        assertThat(story.answer()).contains("> said by a colleague", "Bestellschluss");
        assertThat(tell(
                                new AgentRef("ve-research", "data-analyst"),
                                story.arguments().getFirst().path("request").asString(),
                                "")
                        .answer())
                .contains("Norwegen ist in jedem Monat");
    }

    @Test
    void theRecruitingCoordinatorAsksLooksAndSends() throws Exception {
        Story story = tell(
                new AgentRef("ve-people", "recruiting-coordinator"),
                "Invite Ada Nilsson to a first talk next week.",
                "");

        assertThat(story.tools()).containsExactly("ask_user", "find_free_slots", "send_invitation");
        assertThat(story.arguments().getLast().path("candidate").asString()).isEqualTo("Ada Nilsson");
        assertThat(story.answer()).contains("(On site, Jonas Lind)");
    }

    @Test
    void theTranslatorKeepsTheAddressThatWasChosen() throws Exception {
        var translator = new AgentRef("ve-language", "translator");
        String message = "Translate into German: Thank you for your order. Your parcel leaves us tomorrow.";

        assertThat(tell(translator, message, "").answer()).contains("Ihr Paket");
        assertThat(tell(translator, message, "[{\"question\":\"?\",\"answer\":[\"du\"]}]")
                        .answer())
                .contains("Dein Paket");
    }

    @Test
    void everyAgentCanAskWhenToldTo() throws Exception {
        assertThat(tell(new AgentRef("ve-ops", "code-reviewer"), "ask me", "").tools())
                .containsExactly("ask_user");
    }

    /** Plays it to its end. @param result what the last tool says; empty for what it says by itself */
    private Story tell(AgentRef ref, String message, String result) throws Exception {
        AgentResource agent = WORLD.agent(ref).orElseThrow();
        var turns = new ArrayList<Model.Turn>(List.of(new Model.Turn.User(message)));
        var used = new ArrayList<String>();
        var arguments = new ArrayList<ObjectNode>();
        while (true) {
            Model.Answer answer = model.answer(new Model.Prompt(agent, "m", turns, tools(ref)), _ -> {});
            if (answer.calls().isEmpty()) {
                return new Story(used, arguments, answer.text());
            }
            Model.Call call = answer.calls().getFirst();
            used.add(call.name());
            arguments.add(call.arguments());
            turns.add(new Model.Turn.Assistant("", answer.calls()));
            turns.add(new Model.Turn.Result(call, result.isEmpty() ? output(ref, call) : result));
        }
    }

    private static String output(AgentRef agent, Model.Call call) {
        Tool tool = tools(agent).stream()
                .filter(one -> one.name().equals(call.name()))
                .findFirst()
                .orElseThrow();
        return switch (tool) {
            case Tool.Served served -> served.answerTo(call.arguments());
            case Tool.Colleague _ -> "said by a colleague";
            case Tool.AskUser _ -> {
                ArrayNode answers = Json.MAPPER.createArrayNode();
                call.arguments()
                        .path("questions")
                        .valueStream()
                        .forEach(question ->
                                answers.addObject().putArray("answer").add(question.at("/choices/0")));
                yield ToolWords.GO.answers(call.arguments().path("questions"), answers);
            }
        };
    }

    private static List<Tool> tools(AgentRef agent) {
        return new ToolBox(WORLD).toolsOf(WORLD.agent(agent).orElseThrow());
    }

    private static World world() {
        try {
            var world = new World(Clock.systemUTC());
            world.apply(Manifests.load(Path.of("k8s/agents")));
            return world;
        } catch (Rejected rejected) {
            throw new IllegalStateException(rejected);
        }
    }
}
