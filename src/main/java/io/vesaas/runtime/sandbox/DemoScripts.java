package io.vesaas.runtime.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

/** What the demo model says for the agents that come with the platform, from {@code sandbox/demo/<agent>.yaml}. */
final class DemoScripts {

    /** A text in both languages. */
    record Text(String english, String german) {

        String in(boolean inGerman) {
            return inGerman ? german : english;
        }

        private static Text of(JsonNode node) {
            return new Text(
                    node.path("en").asString("").strip(),
                    node.path("de").asString("").strip());
        }
    }

    /** @param words a message with one of them is about this topic */
    record Topic(List<String> words, Text text) {

        boolean isMeantBy(DemoWish wish) {
            return words.stream().anyMatch(wish.words()::contains);
        }

        private static Topic of(JsonNode node) {
            return new Topic(AgentResource.strings(node.path("words")), Text.of(node));
        }
    }

    /**
     * What is said and done about a tool, by the tool's name; {@code ask_user} and agents count as tools.
     *
     * @param about when to use it, and what to say afterwards; <code>${answer}</code> stands for what a person answered
     * @param byAnswer what to say instead when a person answered just that
     * @param rejected what to say when a person refused; empty for the usual words
     * @param arguments what to call it with, as {@code en} and {@code de}; missing for the tool's example
     * @param then the tool that comes next; empty for none
     */
    record ToolScript(Topic about, JsonNode byAnswer, Text rejected, JsonNode arguments, String then) {

        /** What to say afterwards; empty when that depends on the topic. */
        Text after(String answer) {
            return byAnswer.has(answer) ? Text.of(byAnswer.path(answer)) : about.text();
        }

        private static ToolScript of(JsonNode node) {
            return new ToolScript(
                    Topic.of(node),
                    node.path("byAnswer"),
                    Text.of(node.path("rejected")),
                    node.path("arguments"),
                    node.path("then").asString(""));
        }
    }

    /** @param tools in the order in which they are looked at */
    record Script(List<Topic> topics, Map<String, ToolScript> tools) {

        boolean meant(String tool, DemoWish wish) {
            ToolScript script = tools.get(tool);
            return script == null ? wish.asksFor(tool) : script.about().isMeantBy(wish);
        }

        Optional<Text> about(DemoWish wish) {
            return topics.stream()
                    .filter(topic -> topic.isMeantBy(wish))
                    .map(Topic::text)
                    .findFirst();
        }
    }

    private final Map<String, Script> scripts = new ConcurrentHashMap<>();

    /** The script of the agent; an empty one when there is none. */
    Script of(String agent) {
        return scripts.computeIfAbsent(agent, DemoScripts::load);
    }

    private static Script load(String agent) {
        var file = new ClassPathResource("sandbox/demo/" + agent + ".yaml");
        if (!file.exists()) {
            return new Script(List.of(), Map.of());
        }
        try {
            JsonNode script = Manifests.parse(file.getContentAsString(StandardCharsets.UTF_8))
                    .getFirst();
            List<Topic> topics =
                    script.path("topics").valueStream().map(Topic::of).toList();
            var tools = new LinkedHashMap<String, ToolScript>();
            script.path("tools").properties().forEach(tool -> tools.put(tool.getKey(), ToolScript.of(tool.getValue())));
            return new Script(topics, tools);
        } catch (IOException broken) {
            throw new UncheckedIOException("sandbox/demo/" + agent + ".yaml", broken);
        }
    }
}
