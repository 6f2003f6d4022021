package io.vesaas.runtime.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What happens between a message and its answer: model calls, tools, questions to a person. */
final class Thinking {

    private static final int MAX_MODEL_CALLS = 8;

    private final Mind mind;
    private final Execution execution;
    private final AgentEvents.Turn turn;
    private final AgentEvents events;
    private final List<Tool> offered;
    private final ToolUse tools;
    private final List<Model.Turn> turns;

    Thinking(Mind mind, Execution execution, AgentEvents.Turn turn, AgentEvents events) {
        this.mind = mind;
        this.execution = execution;
        this.turn = turn;
        this.events = events;
        this.offered = mind.tools().toolsOf(turn.agent());
        this.tools = new ToolUse(offered, mind.colleagues(), turn);
        this.turns = new ArrayList<>(mind.conversations().turns(turn.contextId(), turn.user()));
    }

    /** Takes in what a member says; an answer without words says nothing to a model that was told something before. */
    void hear(String text) {
        if (!text.isEmpty() || turns.isEmpty()) {
            remember(new Model.Turn.User(text));
        }
    }

    /**
     * Goes on where a person was asked. The model sees the conversation up to there, whatever was said since (recorded).
     *
     * @return whether a person is asked again
     */
    boolean settle(List<Confirmation> asked, Decision decision) throws InterruptedException {
        List<Outcome> outcomes = tools.settle(asked, decision);
        turns.clear();
        turns.addAll(mind.conversations().settle(turn.contextId(), turn.user(), outcomes));
        return tell(outcomes, null);
    }

    /** @param delta takes each piece of text */
    void think(Consumer<String> delta) throws ModelFailure, InterruptedException {
        for (int calls = 0; calls < MAX_MODEL_CALLS; calls++) {
            Model.Answer answer = mind.model()
                    .answer(new Model.Prompt(turn.agent(), modelName(), List.copyOf(turns), offered), delta);
            if (!answer.text().isEmpty() || !answer.calls().isEmpty()) {
                execution.say(events.answer(answer, sessions(answer)));
                remember(new Model.Turn.Assistant(answer.text(), answer.calls()));
            }
            if (answer.calls().isEmpty()) {
                complete(answer);
                return;
            }
            List<Outcome> outcomes = tools.use(answer.calls());
            outcomes.forEach(outcome -> remember(new Model.Turn.Result(outcome.call(), outcome.told())));
            if (tell(outcomes, answer.usage())) {
                return;
            }
        }
        execution.say(events.brokenDown("maximum number of model calls reached"));
    }

    private Map<String, String> sessions(Model.Answer answer) {
        var sessions = new HashMap<String, String>();
        for (Model.Call call : answer.calls()) {
            String session = tools.sessionOf(call);
            if (session != null) {
                sessions.put(call.id(), session);
            }
        }
        return sessions;
    }

    private boolean tell(List<Outcome> outcomes, Model.@Nullable Usage last) {
        events.outcomes(outcomes, last).forEach(execution::say);
        return outcomes.stream().anyMatch(outcome -> outcome.asking() != null);
    }

    private void complete(Model.Answer answer) {
        if (!answer.text().isEmpty()) {
            execution.say(events.artifact(answer.text()));
        }
        execution.say(events.completed(answer.usage()));
    }

    private void remember(Model.Turn next) {
        turns.add(next);
        mind.conversations().add(turn.contextId(), turn.user(), next);
    }

    private String modelName() {
        return mind.world()
                .find(
                        "ModelConfig",
                        turn.agent().ref().namespace(),
                        turn.agent().modelConfig())
                .map(config -> config.at("/spec/model").asString(""))
                .orElse("");
    }
}
