package io.vesaas.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.vesaas.runtime.AgentEvent;
import io.vesaas.runtime.AgentEvent.Completed;
import io.vesaas.runtime.AgentEvent.TextDelta;
import io.vesaas.runtime.AgentEvent.TextFinal;
import io.vesaas.runtime.AgentEvent.ToolCall;
import io.vesaas.runtime.AgentEvent.ToolResult;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptTests {

    private final List<PartChange> changes = new ArrayList<>();
    private final Transcript transcript = new Transcript(List.of());

    @Test
    void deltasGrowOneTextAtAbsoluteOffsets() {
        hear(new TextDelta("Two "), new TextDelta("invoices"));

        assertThat(changes)
                .containsExactly(new PartChange.Append(0, 0, 0, "Two "), new PartChange.Append(0, 0, 4, "invoices"));
    }

    @Test
    void theWholeTextAfterItsDeltasChangesNothing() {
        hear(new TextDelta("Hello"), new TextFinal("Hello"), new Completed("Hello"));

        assertThat(texts()).containsExactly("Hello");
        assertThat(changes).hasSize(1);
    }

    @Test
    void aWholeTextThatGoesOnIsContinuedAndOneThatDiffersIsANewRevision() {
        hear(new TextDelta("Hel"), new TextFinal("Hello"));
        assertThat(changes).last().isEqualTo(new PartChange.Append(0, 0, 3, "lo"));

        hear(new Completed("Goodbye"));
        assertThat(changes).last().isEqualTo(new PartChange.Append(0, 1, 0, "Goodbye"));
        assertThat(texts()).containsExactly("Goodbye");
    }

    @Test
    void toolsStandBetweenTextsAndAreShownOnce() {
        var call = new ToolCall("c1", "find_order", "{}", null);
        hear(new TextDelta("Looking."), new TextFinal("Looking."), call, call);
        hear(new ToolResult("c1", "find_order", "found", false, null), new TextDelta("Found."));

        assertThat(answer().parts())
                .containsExactly(
                        new RunPart.Text(0, 0, "Looking."),
                        new RunPart.Tool(1, "c1", "find_order", "{}", "found", false),
                        new RunPart.Text(2, 0, "Found."));
    }

    @Test
    void aCharacterIsNeverCutInTwo() {
        String face = "😀";
        hear(new TextDelta("a" + face.charAt(0)), new TextDelta(face.charAt(1) + "b"));

        assertThat(texts()).containsExactly("a😀b");
        assertThat(changes)
                .allSatisfy(change ->
                        assertThat(((PartChange.Append) change).text()).doesNotMatch(".*[\\uD800-\\uDBFF]$"));
    }

    @Test
    void theCharacterNulIsReplacedInPlace() {
        hear(new TextDelta("a\0b"), new TextFinal("a\0b"));

        assertThat(texts()).containsExactly("a\uFFFDb");
    }

    @Test
    void historyCompletesWhatWasHeardBeforeContactWasLost() {
        hear(new TextDelta("Looking."), new TextFinal("Looking."), new ToolCall("c1", "find", "{}", null));
        hear(new ToolResult("c1", "find", "found", false, null), new TextDelta("Fou"));

        changes.addAll(transcript.catchUp(List.of(
                new TextFinal("Looking."),
                new ToolCall("c1", "find", "{}", null),
                new ToolResult("c1", "find", "found", false, null),
                new TextFinal("Found it."))));

        assertThat(texts()).containsExactly("Looking.", "Found it.");
        assertThat(changes).last().isEqualTo(new PartChange.Append(2, 0, 3, "nd it."));
    }

    @Test
    void historyFillsAnAnswerOfWhichNothingWasHeard() {
        List<AgentEvent> history = List.of(
                new ToolCall("c1", "find", "{}", null),
                new ToolResult("c1", "find", "x", true, null),
                new TextFinal("No."));
        changes.addAll(transcript.catchUp(history));
        int once = changes.size();
        changes.addAll(transcript.catchUp(history));

        assertThat(texts()).containsExactly("No.");
        assertThat(changes).hasSize(once);
    }

    private void hear(AgentEvent... events) {
        for (AgentEvent event : events) {
            changes.addAll(transcript.hear(event));
        }
    }

    /** What a follower makes of the changes. */
    private Answer answer() {
        var answer = new Answer(List.of());
        changes.forEach(change -> assertThat(answer.apply(change)).isTrue());
        return answer;
    }

    private List<String> texts() {
        return answer().parts().stream()
                .filter(RunPart.Text.class::isInstance)
                .map(part -> ((RunPart.Text) part).text())
                .toList();
    }
}
