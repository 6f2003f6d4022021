package io.vesaas.runtime.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
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

    /** @param tools when to use a tool and what to say about its result, by the tool's name */
    record Script(List<Topic> topics, Map<String, Topic> tools) {

        boolean meant(String tool, DemoWish wish) {
            Topic topic = tools.get(tool);
            return topic == null ? wish.asksFor(tool) : topic.isMeantBy(wish);
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
            Map<String, Topic> tools = script.path("tools")
                    .propertyStream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> Topic.of(entry.getValue())));
            return new Script(topics, tools);
        } catch (IOException broken) {
            throw new UncheckedIOException("sandbox/demo/" + agent + ".yaml", broken);
        }
    }
}
