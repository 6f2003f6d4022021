package io.vesaas.runtime.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Uses the tools that an agent is offered, or asks a person first. */
final class ToolUse {

    private final List<Tool> offered;
    private final Colleagues colleagues;
    private final AgentEvents.Turn turn;
    private final ToolWords words;

    ToolUse(List<Tool> offered, Colleagues colleagues, AgentEvents.Turn turn) {
        this.offered = offered;
        this.colleagues = colleagues;
        this.turn = turn;
        this.words = ToolWords.of(turn.agent());
    }

    /** The session with a sub-agent that this call would continue; null when it is no call to an agent. */
    @Nullable String sessionOf(Model.Call call) {
        return find(call) instanceof Tool.Colleague colleague ? colleagues.sessionOf(turn, colleague) : null;
    }

    /** What the model wants. */
    List<Outcome> use(List<Model.Call> calls) throws InterruptedException {
        var outcomes = new ArrayList<Outcome>();
        for (Model.Call call : calls) {
            outcomes.add(
                    switch (find(call)) {
                        case null -> served(call, "tool '" + call.name() + "' not found");
                        case Tool.Served tool ->
                            tool.asks() ? approval(call) : served(call, tool.answerTo(call.arguments()));
                        case Tool.AskUser _ -> question(call);
                        case Tool.Colleague colleague -> colleagues.ask(turn, call, colleague);
                    });
        }
        return outcomes;
    }

    /** What becomes of calls that waited for a person. */
    List<Outcome> settle(List<Confirmation> asked, Decision decision) throws InterruptedException {
        var outcomes = new ArrayList<Outcome>();
        for (Confirmation confirmation : asked) {
            Model.Call call = confirmation.call();
            Tool tool = find(call);
            String rejection = decision.rejectionOf(confirmation);
            if (rejection != null) {
                ObjectNode response = words.rejected(call, tool instanceof Tool.Served, rejection);
                outcomes.add(Outcome.done(call, response, told(response)));
            } else {
                outcomes.add(
                        switch (tool) {
                            case null -> served(call, "tool '" + call.name() + "' not found");
                            case Tool.Served approved -> served(call, approved.answerTo(call.arguments()));
                            case Tool.AskUser _ -> answered(call, decision.answers());
                            case Tool.Colleague colleague -> colleagues.answer(turn, confirmation, colleague, decision);
                        });
            }
        }
        return outcomes;
    }

    private @Nullable Tool find(Model.Call call) {
        return offered.stream()
                .filter(tool -> tool.name().equals(call.name()))
                .findFirst()
                .orElse(null);
    }

    private Outcome served(Model.Call call, String output) {
        return Outcome.done(call, words.served(output), output);
    }

    private static Outcome approval(Model.Call call) {
        ObjectNode meanwhile =
                Json.object().put("status", "confirmation_requested").put("tool", call.name());
        String hint = "Tool '%s' requires approval before execution.".formatted(call.name());
        return Outcome.waiting(meanwhile, Confirmation.of(call, hint, null));
    }

    private static Outcome question(Model.Call call) {
        ObjectNode meanwhile = Json.object();
        ArrayNode pending = meanwhile.putArray("questions");
        JsonNode questions = call.arguments().path("questions");
        questions.valueStream().forEach(question -> {
            ObjectNode one = pending.addObject();
            if (!question.path("choices").isEmpty()) {
                one.set("choices", question.path("choices"));
            }
            if (question.path("multiple").asBoolean(false)) {
                one.put("multiple", true);
            }
            one.put("question", question.path("question").asString(""));
        });
        meanwhile.put("status", "pending");
        String hint = questions
                .valueStream()
                .map(question -> question.path("question").asString(""))
                .collect(Collectors.joining("; "));
        return Outcome.waiting(meanwhile, Confirmation.of(call, hint, null));
    }

    private Outcome answered(Model.Call call, JsonNode answers) {
        String text = words.answers(call.arguments().path("questions"), answers);
        return Outcome.done(call, Json.object().put("result", text), text);
    }

    private static String told(ObjectNode response) {
        return response.has("result") ? response.path("result").asString("") : Json.compact(response);
    }
}
