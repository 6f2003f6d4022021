package io.vesaas.runtime.kagent;

import io.vesaas.runtime.AgentDefinition;
import io.vesaas.runtime.AgentDefinition.Part;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what a customer relies on. What stands in other resources is named and not read: texts of ConfigMaps and Secrets,
 * and what a tool server is behind its name.
 */
final class DefinitionReader {

    private static final List<String> NO_PARAMETERS =
            List.of("model", "provider", "apiKeySecret", "apiKeySecretKey", "tls");

    private final JsonNode spec;
    private final JsonNode declarative;
    private final boolean byo;

    private final String namespace;

    private DefinitionReader(String namespace, JsonNode spec) {
        this.namespace = namespace;
        this.spec = spec;
        this.declarative = spec.path("declarative");
        this.byo = spec.path("type").asString("").equals("BYO");
    }

    /**
     * @param namespace of the agent
     * @param agent its specification
     * @param model the specification of its ModelConfig, null when that is not known
     */
    static AgentDefinition read(String namespace, JsonNode agent, @Nullable JsonNode model) {
        return new DefinitionReader(namespace, SecretMask.masked(agent))
                .read(model == null ? null : SecretMask.masked(model));
    }

    private AgentDefinition read(@Nullable JsonNode model) {
        Map<Part, String> parts = new EnumMap<>(Part.class);
        parts.put(
                Part.TYPE,
                byo ? "BYO" : ("Declarative " + declarative.path("runtime").asString("")).strip());
        parts.put(Part.PROMPT, prompt());
        if (byo) {
            parts.put(Part.MODEL, "");
            parts.put(Part.PROVIDER, "");
            parts.put(Part.MODEL_PARAMETERS, "");
        } else if (model != null) {
            parts.put(Part.MODEL, model.path("model").asString(""));
            parts.put(Part.PROVIDER, model.path("provider").asString(""));
            parts.put(Part.MODEL_PARAMETERS, parameters(model));
        }
        parts.put(Part.TOOLS, lines(tools("mcpServer").flatMap(DefinitionReader::server)));
        parts.put(Part.SUB_AGENTS, lines(tools("agent").map(this::subAgent)));
        parts.put(Part.MEMORY, yaml(declarative, "memory", "context"));
        parts.put(Part.CODE, code());
        parts.put(Part.IMAGE, byo ? image(spec.path("byo").path("deployment")) : "");
        return new AgentDefinition(parts);
    }

    private String prompt() {
        var prompt =
                new StringBuilder(declarative.path("systemMessage").asString("").strip());
        JsonNode from = declarative.path("systemMessageFrom");
        if (from.isObject()) {
            prompt.append("\n%s %s, %s"
                    .formatted(
                            from.path("type").asString(""),
                            from.path("name").asString(""),
                            from.path("key").asString("")));
        }
        String template = yaml(declarative, "promptTemplate");
        if (!template.isEmpty()) {
            prompt.append('\n').append(template);
        }
        return prompt.toString().strip();
    }

    private static String parameters(JsonNode model) {
        var parameters = ((ObjectNode) model).deepCopy();
        parameters.remove(NO_PARAMETERS);
        return ManifestText.yaml(sorted(parameters)).strip();
    }

    private Stream<JsonNode> tools(String kind) {
        return declarative
                .path("tools")
                .valueStream()
                .filter(tool -> tool.path(kind).isObject());
    }

    private static Stream<String> server(JsonNode tool) {
        JsonNode server = tool.path("mcpServer");
        String name = server.path("name").asString("");
        List<String> approved = strings(server.path("requireApproval"));
        Stream<String> tools = server.path("toolNames").isEmpty()
                ? Stream.of(name + ": whatever it offers")
                : strings(server.path("toolNames")).stream()
                        .map(one -> name + ": " + one + (approved.contains(one) ? ", needs approval" : ""));
        Stream<String> passed = strings(server.path("allowedHeaders")).stream()
                .map(header -> name + ": header of the caller " + header);
        Stream<String> added = tool.path("headersFrom")
                .valueStream()
                .map(header ->
                        name + ": header of the agent " + header.path("name").asString(""));
        return Stream.of(tools, passed, added).flatMap(line -> line);
    }

    private String subAgent(JsonNode tool) {
        JsonNode agent = tool.path("agent");
        String named = agent.path("namespace").asString("");
        return (named.isEmpty() ? namespace : named) + "/" + agent.path("name").asString("");
    }

    private String code() {
        ObjectNode code = ResourceJson.MAPPER.createObjectNode();
        if (declarative.path("executeCodeBlocks").asBoolean(false)) {
            code.put("executeCodeBlocks", true);
        }
        copy(spec, code, "skills", "sandbox");
        return ManifestText.yaml(sorted(code)).strip();
    }

    /** Of the environment only the names: the values are masked and may differ from day to day. */
    private static String image(JsonNode deployment) {
        ObjectNode image = ResourceJson.MAPPER.createObjectNode();
        copy(deployment, image, "image", "cmd", "args", "workingDir");
        String names = lines(deployment
                .path("env")
                .valueStream()
                .map(entry -> entry.path("name").asString("")));
        if (!names.isEmpty()) {
            image.set("env", ResourceJson.MAPPER.valueToTree(names.lines().toList()));
        }
        return ManifestText.yaml(image).strip();
    }

    private static String yaml(JsonNode object, String... names) {
        ObjectNode chosen = ResourceJson.MAPPER.createObjectNode();
        copy(object, chosen, names);
        return ManifestText.yaml(sorted(chosen)).strip();
    }

    private static void copy(JsonNode from, ObjectNode to, String... names) {
        for (String name : names) {
            if (from.hasNonNull(name)) {
                to.set(name, from.get(name));
            }
        }
    }

    /** The order of a list of tools means nothing. */
    private static String lines(Stream<String> lines) {
        return lines.filter(line -> !line.isBlank()).sorted().distinct().collect(Collectors.joining("\n"));
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(value -> value.asString("")).toList();
    }

    /** Nor does the order of members. */
    private static JsonNode sorted(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode sorted = ResourceJson.MAPPER.createObjectNode();
            object.propertyStream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(member -> sorted.set(member.getKey(), sorted(member.getValue())));
            return sorted;
        }
        return node;
    }
}
