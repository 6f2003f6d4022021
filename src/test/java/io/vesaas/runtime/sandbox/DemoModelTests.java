package io.vesaas.runtime.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vesaas.runtime.AgentRef;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoModelTests {

    private static final AgentRef SUPPORT = new AgentRef("ve-support", "support-specialist");
    private static final AgentRef RESEARCH = new AgentRef("ve-research", "research-analyst");

    private final World world = new World(Clock.systemUTC());
    private final Model model = new DemoModel(Duration.ZERO);
    private final List<String> pieces = new ArrayList<>();

    @BeforeEach
    void fill() throws Exception {
        world.apply(Manifests.load(Path.of("k8s/agents")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "What can you do?", "long", "A lamp arrived broken", "Which refund do they get?"})
    void saysInItsFirstWordsWhatItIs(String message) throws Exception {
        assertThat(ask(SUPPORT, message).text()).startsWith("**Demo model**");
    }

    @Test
    void answersGermanInGerman() throws Exception {
        assertThat(ask(SUPPORT, "Eine Lampe kam kaputt an, was schreibe ich?").text())
                .startsWith("Hier spricht das **Demo-Modell**")
                .contains("Ersatz oder Erstattung");
    }

    @Test
    void answersAsTheAgentThatItSpeaksFor() throws Exception {
        String support = ask(SUPPORT, "hello").text();
        String research = ask(RESEARCH, "hello").text();

        assertThat(support).contains("Support Specialist", "Answer customer mail");
        assertThat(research).contains("Research Analyst", "Write a brief");
    }

    @Test
    void writesMarkdownWithAListAndCode() throws Exception {
        assertThat(ask(SUPPORT, "hello").text()).contains("\n- ", "\n1. ", "```");
    }

    @Test
    void remembersWhatWasAskedBefore() throws Exception {
        var turns = List.<Model.Turn>of(
                new Model.Turn.User("Where is my parcel?"),
                new Model.Turn.Assistant("...", List.of()),
                new Model.Turn.User("and now?"));

        assertThat(answer(SUPPORT, turns).text()).contains("“Where is my parcel?”");
    }

    @Test
    void writesInPiecesThatMakeUpTheText() throws Exception {
        Model.Answer answer = ask(SUPPORT, "long");

        assertThat(pieces).hasSizeGreaterThan(300);
        assertThat(String.join("", pieces)).isEqualTo(answer.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Use a tool", "What happened with order 20931?", "Kannst du die Bestellung 20931 ansehen?"})
    void callsAToolAndThenTellsWhatItSaid(String message) throws Exception {
        Model.Call call = ask(SUPPORT, message).calls().getFirst();
        assertThat(call.name()).isEqualTo("find_order");

        Model.Answer after = answer(
                SUPPORT,
                List.of(
                        new Model.Turn.User(message),
                        new Model.Turn.Assistant("", List.of(call)),
                        new Model.Turn.Result(call, "{\"number\": 1}")));

        assertThat(after.calls()).isEmpty();
        assertThat(after.text()).contains("`find_order`", "{\"number\": 1}", "20931");
    }

    @Test
    void saysThatItHasNoToolWhenItHasNone() throws Exception {
        assertThat(ask(RESEARCH, "Use a tool").text()).contains("I have no tools");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fail", "please fail now", "A long question about many things, to be ignored. demo: fail"})
    void failsWhenAsked(String message) {
        assertThatThrownBy(() -> ask(SUPPORT, message)).isInstanceOf(ModelFailure.class);
    }

    @Test
    void answersARealQuestionThatHasSuchAWordInIt() throws Exception {
        assertThat(ask(SUPPORT, "What do we do when the payments of several customers fail at the same time?")
                        .text())
                .isNotBlank();
    }

    @Test
    void countsTheSameForTheSame() throws Exception {
        assertThat(ask(SUPPORT, "hello").usage())
                .isEqualTo(ask(SUPPORT, "hello").usage());
        assertThat(ask(SUPPORT, "hello").usage().prompt()).isPositive();
    }

    private Model.Answer ask(AgentRef agent, String message) throws Exception {
        return answer(agent, List.of(new Model.Turn.User(message)));
    }

    private Model.Answer answer(AgentRef ref, List<Model.Turn> turns) throws Exception {
        AgentResource agent = world.agent(ref).orElseThrow();
        return model.answer(new Model.Prompt(agent, "m", turns, new ToolBox(world).toolsOf(agent)), pieces::add);
    }
}
