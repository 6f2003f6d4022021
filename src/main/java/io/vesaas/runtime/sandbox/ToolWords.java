package io.vesaas.runtime.sandbox;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How the two runtimes word what comes of tools (recorded: {@code human-in-the-loop/}, {@code python-runtime/}). */
enum ToolWords {
    GO {
        @Override
        ObjectNode served(String output) {
            return Json.object().put("output", output);
        }

        @Override
        ObjectNode failed(String why) {
            return Json.object().put("error", why);
        }

        @Override
        ObjectNode rejected(Model.Call call, boolean served, String reason) {
            return served ? byUser(reason) : failed("error tool \"%s\" call is rejected".formatted(call.name()));
        }

        @Override
        String answers(JsonNode questions, JsonNode answers) {
            ArrayNode all = Json.MAPPER.createArrayNode();
            for (int i = 0; i < questions.size(); i++) {
                ObjectNode one = all.addObject();
                one.set("answer", given(answers, i));
                one.set("question", questions.path(i).path("question"));
            }
            return Json.compact(all);
        }
    },
    PYTHON {
        @Override
        ObjectNode served(String output) {
            ObjectNode response = Json.object();
            response.putArray("content").addObject().put("text", output).put("type", "text");
            return response.put("isError", false);
        }

        @Override
        ObjectNode failed(String why) {
            return Json.object().put("result", why);
        }

        @Override
        ObjectNode rejected(Model.Call call, boolean served, String reason) {
            return byUser(reason);
        }

        @Override
        String answers(JsonNode questions, JsonNode answers) {
            ArrayNode all = Json.MAPPER.createArrayNode();
            for (int i = 0; i < questions.size(); i++) {
                ObjectNode one = all.addObject();
                one.set("question", questions.path(i).path("question"));
                one.set("answer", given(answers, i));
            }
            return spaced(all);
        }
    };

    static ToolWords of(AgentResource agent) {
        return agent.python() ? PYTHON : GO;
    }

    /** What a tool server returned. */
    abstract ObjectNode served(String output);

    /** What went wrong with a tool that is not of a tool server. Its form on Python was not recorded. */
    abstract ObjectNode failed(String why);

    /** @param served whether it is a tool of a tool server */
    abstract ObjectNode rejected(Model.Call call, boolean served, String reason);

    /** The answers to {@code ask_user}, by position, as the text that the model hears. */
    abstract String answers(JsonNode questions, JsonNode answers);

    private static ObjectNode byUser(String reason) {
        return Json.object()
                .put("result", "Tool call was rejected by user." + (reason.isEmpty() ? "" : " Reason: " + reason));
    }

    private static ArrayNode given(JsonNode answers, int position) {
        return answers.path(position).path("answer") instanceof ArrayNode given ? given : Json.MAPPER.createArrayNode();
    }

    /** As Python's {@code json.dumps} writes it: a blank after commas and colons. */
    private static String spaced(JsonNode node) {
        if (node.isObject()) {
            return node.propertyStream()
                    .map(entry -> spaced(Json.MAPPER.stringNode(entry.getKey())) + ": " + spaced(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node.isArray()) {
            return node.valueStream().map(ToolWords::spaced).collect(Collectors.joining(", ", "[", "]"));
        }
        return Json.ascii(node);
    }
}
