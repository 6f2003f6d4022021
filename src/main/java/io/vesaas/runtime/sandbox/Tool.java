package io.vesaas.runtime.sandbox;

import io.vesaas.runtime.AgentRef;
import tools.jackson.databind.node.ObjectNode;

/** What an agent may use besides its words. */
sealed interface Tool {

    String name();

    String description();

    /** JSON schema of its arguments. */
    ObjectNode parameters();

    /**
     * A tool of a simulated MCP server. It always answers the same to the same arguments.
     *
     * @param example arguments that the demo model calls it with
     * @param answer what it returns; <code>${name}</code> stands for an argument
     * @param asks whether a person must approve each call
     */
    record Served(
            String name, String description, ObjectNode parameters, ObjectNode example, String answer, boolean asks)
            implements Tool {

        String answerTo(ObjectNode arguments) {
            String text = answer;
            for (var argument : arguments.properties()) {
                text = text.replace(
                        "${" + argument.getKey() + "}", argument.getValue().asString(""));
            }
            return text;
        }

        Served afterApproval() {
            return new Served(name, description, parameters, example, answer, true);
        }
    }

    /** Another agent of the world, {@code type: Agent}. */
    record Colleague(AgentRef agent, String name, String description) implements Tool {

        @Override
        public ObjectNode parameters() {
            return Json.parsed("""
                    {"type":"object","properties":{"request":{"type":"string"}},"required":["request"]}""");
        }
    }

    /** The tool that KAgent gives to every agent: it asks the person in front of it. */
    record AskUser() implements Tool {

        static final String NAME = "ask_user";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public String description() {
            return "Asks the user one or several questions and waits for the answers. Use it when the work depends on"
                    + " something that only the user knows.";
        }

        @Override
        public ObjectNode parameters() {
            return Json.parsed("""
                    {"type":"object","properties":{"questions":{"type":"array","items":{"type":"object","properties":{
                    "question":{"type":"string"},"choices":{"type":"array","items":{"type":"string"}},
                    "multiple":{"type":"boolean"}},"required":["question"]}}},"required":["questions"]}""");
        }
    }
}
