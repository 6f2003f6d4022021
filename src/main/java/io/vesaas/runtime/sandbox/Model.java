package io.vesaas.runtime.sandbox;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What answers in the place of a language model. One call is one model call with its own usage. */
interface Model {

    /**
     * Answers the conversation so far.
     *
     * @param delta takes each piece of text as it is written; the pieces make up the text of the answer
     * @throws ModelFailure when the model refuses or breaks off
     * @throws InterruptedException when the run was stopped
     */
    Answer answer(Prompt prompt, Consumer<String> delta) throws ModelFailure, InterruptedException;

    /**
     * @param agent whose model is asked
     * @param modelName the model of its ModelConfig
     * @param turns the conversation, the last turn is the member's or a tool's
     * @param tools what the agent may use
     */
    record Prompt(AgentResource agent, String modelName, List<Turn> turns, List<Tool> tools) {}

    /** @param usage null when the model did not report it */
    record Answer(String text, List<Call> calls, @Nullable Usage usage) {}

    record Usage(long prompt, long completion) {}

    /** A tool that the model wants to be used. */
    record Call(String id, String name, ObjectNode arguments) {

        /** As it stands in an event, with the keys of the arguments in alphabetical order. */
        ObjectNode toJson() {
            ObjectNode json = Json.object();
            json.set("args", Json.sorted(arguments));
            return json.put("id", id).put("name", name);
        }
    }

    /** One entry of a conversation. */
    sealed interface Turn {

        record User(String text) implements Turn {}

        record Assistant(String text, List<Call> calls) implements Turn {}

        record Result(Call call, String output) implements Turn {}
    }
}
