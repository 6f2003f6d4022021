package io.vesaas.runs;

import io.vesaas.runtime.AgentEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns what an agent says into the parts of an answer. Text may come as deltas and then again as a whole: the whole
 * replaces the deltas, as a continuation where it continues them and as a new revision where it does not.
 */
final class Transcript {

    private final Answer answer;
    private boolean textOpen;
    private String heldBack = "";

    Transcript(List<RunPart> stored) {
        answer = new Answer(stored);
    }

    /** What changes with an event of the live stream. */
    List<PartChange> hear(AgentEvent event) {
        return switch (event) {
            case AgentEvent.TextDelta(var text) -> delta(text);
            case AgentEvent.TextFinal(var text) -> whole(text);
            case AgentEvent.ToolCall call -> toolCall(call);
            case AgentEvent.ToolResult result -> toolResult(result);
            case AgentEvent.Completed(var text) -> text == null ? List.of() : artifact(text);
            default -> List.of();
        };
    }

    /** What changes when the stored history of the task is read after contact was lost. */
    List<PartChange> catchUp(List<AgentEvent> history) {
        var changes = new ArrayList<PartChange>();
        int number = 0;
        for (AgentEvent event : history) {
            switch (event) {
                case AgentEvent.TextFinal(var text) -> changes.addAll(become(number++, text));
                case AgentEvent.ToolCall call -> {
                    if (toolNumber(call.callId()) < 0) {
                        changes.addAll(toolAt(number, call));
                    }
                    number = toolNumber(call.callId()) + 1;
                }
                case AgentEvent.ToolResult result -> changes.addAll(toolResult(result));
                default -> {}
            }
        }
        textOpen = false;
        return changes;
    }

    /** PostgreSQL's text has no place for the character NUL; its stand-in keeps offsets as they are. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    private List<PartChange> delta(String piece) {
        String text = heldBack + storable(piece);
        heldBack = "";
        if (!text.isEmpty() && Character.isHighSurrogate(text.charAt(text.length() - 1))) {
            heldBack = text.substring(text.length() - 1);
            text = text.substring(0, text.length() - 1);
        }
        if (text.isEmpty()) {
            return List.of();
        }
        int number = textOpen ? answer.size() - 1 : answer.size();
        textOpen = true;
        if (answer.part(number).orElse(null) instanceof RunPart.Text open) {
            return change(
                    new PartChange.Append(number, open.revision(), open.text().length(), text));
        }
        return change(new PartChange.Append(number, 0, 0, text));
    }

    private List<PartChange> whole(String text) {
        heldBack = "";
        int number = textOpen ? answer.size() - 1 : answer.size();
        textOpen = false;
        return become(number, text);
    }

    /** The artifact repeats the last text; where it differs, it wins. */
    private List<PartChange> artifact(String whole) {
        String text = storable(whole);
        if (textOpen) {
            return whole(text);
        }
        int last = answer.size() - 1;
        if (answer.part(Math.max(last, 0)).orElse(null) instanceof RunPart.Text known) {
            boolean joined = !known.text().equals(text) && allText().equals(text);
            return joined ? List.of() : become(last, text);
        }
        return become(answer.size(), text);
    }

    private String allText() {
        var all = new StringBuilder();
        answer.parts().forEach(part -> all.append(part instanceof RunPart.Text text ? text.text() : ""));
        return all.toString();
    }

    private List<PartChange> become(int number, String whole) {
        String text = storable(whole);
        if (answer.part(number).orElse(null) instanceof RunPart.Text known) {
            if (text.equals(known.text())) {
                return List.of();
            }
            if (text.startsWith(known.text())) {
                int length = known.text().length();
                return change(new PartChange.Append(number, known.revision(), length, text.substring(length)));
            }
            return change(new PartChange.Append(number, known.revision() + 1, 0, text));
        }
        return change(new PartChange.Append(number, number < answer.size() ? 1 : 0, 0, text));
    }

    private List<PartChange> toolCall(AgentEvent.ToolCall call) {
        textOpen = false;
        return toolNumber(call.callId()) >= 0 ? List.of() : toolAt(answer.size(), call);
    }

    private List<PartChange> toolAt(int number, AgentEvent.ToolCall call) {
        return change(new PartChange.ToolChange(
                new RunPart.Tool(number, call.callId(), call.name(), storable(call.arguments()), null, false)));
    }

    private List<PartChange> toolResult(AgentEvent.ToolResult result) {
        int number = toolNumber(result.callId());
        if (number < 0 || !(answer.part(number).orElseThrow() instanceof RunPart.Tool tool) || tool.output() != null) {
            return List.of();
        }
        return change(new PartChange.ToolChange(new RunPart.Tool(
                number, tool.callId(), tool.name(), tool.arguments(), storable(result.output()), result.failed())));
    }

    private int toolNumber(String callId) {
        return answer.parts().stream()
                .filter(part ->
                        part instanceof RunPart.Tool tool && tool.callId().equals(callId))
                .mapToInt(RunPart::number)
                .findFirst()
                .orElse(-1);
    }

    private List<PartChange> change(PartChange change) {
        answer.apply(change);
        return List.of(change);
    }
}
