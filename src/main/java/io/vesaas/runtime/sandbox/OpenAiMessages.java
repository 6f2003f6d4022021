package io.vesaas.runtime.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of chat completions. */
final class OpenAiMessages {

    private OpenAiMessages() {}

    static String request(String model, Model.Prompt request) {
        ObjectNode body = Json.object().put("model", model).put("stream", true);
        body.putObject("stream_options").put("include_usage", true);
        ArrayNode messages = body.putArray("messages");
        messages.addObject()
                .put("role", "system")
                .put("content", request.agent().systemMessage());
        request.turns().forEach(turn -> add(messages.addObject(), turn));
        if (!request.tools().isEmpty()) {
            ArrayNode tools = body.putArray("tools");
            for (Tool tool : request.tools()) {
                ObjectNode function = tools.addObject().put("type", "function").putObject("function");
                function.put("name", tool.name()).put("description", tool.description());
                function.set("parameters", tool.parameters());
            }
        }
        return Json.compact(body);
    }

    private static void add(ObjectNode message, Model.Turn turn) {
        switch (turn) {
            case Model.Turn.User user -> message.put("role", "user").put("content", user.text());
            case Model.Turn.Assistant assistant -> {
                message.put("role", "assistant").put("content", assistant.text());
                for (Model.Call call : assistant.calls()) {
                    ObjectNode one = message.withArray("tool_calls").addObject();
                    one.put("id", call.id()).put("type", "function");
                    one.putObject("function").put("name", call.name()).put("arguments", Json.compact(call.arguments()));
                }
            }
            case Model.Turn.Result result ->
                message.put("role", "tool")
                        .put("tool_call_id", result.call().id())
                        .put("content", result.output());
        }
    }

    /** Collects an answer from its chunks. */
    static final class Collector {

        private static final class PartialCall {
            private String id = "";
            private String name = "";
            private final StringBuilder arguments = new StringBuilder();
        }

        private final Consumer<String> delta;
        private final StringBuilder text = new StringBuilder();
        private final TreeMap<Integer, PartialCall> calls = new TreeMap<>();
        private Model.@Nullable Usage usage;
        private boolean finished;

        Collector(Consumer<String> delta) {
            this.delta = delta;
        }

        /** Takes the data of one event. @return true after the last one */
        boolean take(String data) throws IOException {
            if (data.equals("[DONE]")) {
                finished = true;
                return true;
            }
            ObjectNode chunk = Json.read(data.getBytes(StandardCharsets.UTF_8));
            JsonNode choice = chunk.path("choices").path(0);
            String piece = choice.at("/delta/content").asString("");
            if (!piece.isEmpty()) {
                text.append(piece);
                delta.accept(piece);
            }
            choice.at("/delta/tool_calls").valueStream().forEach(this::takeCall);
            finished |= !choice.path("finish_reason").asString("").isEmpty();
            if (chunk.path("usage").isObject()) {
                usage = new Model.Usage(
                        chunk.at("/usage/prompt_tokens").asLong(0),
                        chunk.at("/usage/completion_tokens").asLong(0));
            }
            return false;
        }

        private void takeCall(JsonNode piece) {
            PartialCall call = calls.computeIfAbsent(piece.path("index").asInt(0), _ -> new PartialCall());
            call.id += piece.path("id").asString("");
            call.name += piece.at("/function/name").asString("");
            call.arguments.append(piece.at("/function/arguments").asString(""));
        }

        /** Whether the model said that it is done, be it without the usual last line. */
        boolean isComplete() {
            return finished;
        }

        Model.Answer whole() throws IOException {
            List<Model.Call> whole = new ArrayList<>();
            for (PartialCall call : calls.values()) {
                String arguments = call.arguments.isEmpty() ? "{}" : call.arguments.toString();
                whole.add(new Model.Call(call.id, call.name, Json.read(arguments.getBytes(StandardCharsets.UTF_8))));
            }
            return new Model.Answer(text.toString(), whole, usage);
        }
    }
}
