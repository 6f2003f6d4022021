package io.vesaas.runtime.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks and completes manifests as the API server does with KAgent's CRDs of 0.9.12. It knows the rules that people
 * run into, not the whole schema; recordings: {@code kubernetes/cr-admission-*}.
 */
final class Admission {

    static final String GROUP_VERSION = "kagent.dev/v1alpha2";

    private static final Set<String> KINDS = Set.of("Agent", "ModelConfig", "RemoteMCPServer");
    private static final Pattern NAME =
            Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");
    private static final List<String> PROVIDERS = List.of(
            "Anthropic",
            "OpenAI",
            "AzureOpenAI",
            "Ollama",
            "Gemini",
            "GeminiVertexAI",
            "AnthropicVertexAI",
            "Bedrock",
            "SAPAICore");

    private Admission() {}

    /** Returns the manifest with defaults filled in. */
    static ObjectNode admit(ObjectNode manifest) throws Rejected {
        String kind = manifest.path("kind").asString("");
        String version = manifest.path("apiVersion").asString("");
        if (!KINDS.contains(kind) || !version.equals(GROUP_VERSION)) {
            throw Rejected.bad(
                    400, "BadRequest", "no matches for kind \"%s\" in version \"%s\"".formatted(kind, version));
        }
        String name = manifest.at("/metadata/name").asString("");
        if (name.isEmpty()) {
            throw Rejected.bad(
                    422,
                    "Invalid",
                    "%s.kagent.dev \"\" is invalid: metadata.name: Required value: name or generateName is required"
                            .formatted(kind));
        }
        if (!NAME.matcher(name).matches()) {
            throw invalid(
                    kind,
                    name,
                    "metadata.name",
                    ("Invalid value: \"%s\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric"
                                    + " characters, '-' or '.', and must start and end with an alphanumeric character"
                                    + " (e.g. 'example.com', regex used for validation is '%s')")
                            .formatted(name, NAME.pattern()));
        }
        ObjectNode admitted = manifest.deepCopy();
        ObjectNode metadata = admitted.withObject("/metadata");
        if (metadata.path("namespace").asString("").isEmpty()) {
            metadata.put("namespace", "default");
        }
        ObjectNode spec = admitted.withObject("/spec");
        switch (kind) {
            case "Agent" -> agent(name, spec);
            case "ModelConfig" -> modelConfig(name, spec);
            default -> toolServer(name, spec);
        }
        return admitted;
    }

    private static void agent(String name, ObjectNode spec) throws Rejected {
        if (!spec.has("type")) {
            spec.put("type", "Declarative");
        }
        oneOf("Agent", name, "spec.type", spec.path("type"), List.of("Declarative", "BYO"));
        boolean declarative = spec.path("type").asString("").equals("Declarative");
        if (declarative != spec.has("declarative") || declarative == spec.has("byo")) {
            throw invalid(
                    "Agent",
                    name,
                    "spec",
                    "Invalid value: \"object\": declarative must be specified if type is Declarative, or byo must be"
                            + " specified if type is BYO");
        }
        if (declarative) {
            ObjectNode own = spec.withObject("/declarative");
            if (!own.has("runtime")) {
                own.put("runtime", "python");
            }
            oneOf("Agent", name, "spec.declarative.runtime", own.path("runtime"), List.of("python", "go"));
            tools(name, own.path("tools"));
        }
    }

    private static void tools(String name, JsonNode tools) throws Rejected {
        String field = "spec.declarative.tools";
        if (tools.size() > 20) {
            throw invalid("Agent", name, field, "Too many: %d: must have at most 20 items".formatted(tools.size()));
        }
        for (int i = 0; i < tools.size(); i++) {
            JsonNode server = tools.get(i).path("mcpServer");
            var names = Set.copyOf(AgentResource.strings(server.path("toolNames")));
            if (!names.containsAll(AgentResource.strings(server.path("requireApproval")))) {
                throw invalid(
                        "Agent",
                        name,
                        field + "[" + i + "].mcpServer",
                        "Invalid value: \"object\": each RequireApproval entry must also appear in ToolNames");
            }
        }
    }

    private static void modelConfig(String name, ObjectNode spec) throws Rejected {
        required("ModelConfig", name, "spec.model", spec.path("model"));
        if (!spec.has("provider")) {
            spec.put("provider", "OpenAI");
        }
        oneOf("ModelConfig", name, "spec.provider", spec.path("provider"), PROVIDERS);
    }

    private static void toolServer(String name, ObjectNode spec) throws Rejected {
        required("RemoteMCPServer", name, "spec.description", spec.path("description"));
        required("RemoteMCPServer", name, "spec.url", spec.path("url"));
        Map.of("protocol", "STREAMABLE_HTTP", "timeout", "30s").forEach((field, value) -> {
            if (!spec.has(field)) {
                spec.put(field, value);
            }
        });
    }

    private static void required(String kind, String name, String field, JsonNode value) throws Rejected {
        if (value.asString("").isEmpty()) {
            throw Rejected.invalid(kind, name, field, "Required value", "FieldValueRequired");
        }
    }

    private static void oneOf(String kind, String name, String field, JsonNode value, List<String> allowed)
            throws Rejected {
        if (!allowed.contains(value.asString(""))) {
            String names = allowed.stream().map(one -> "\"" + one + "\"").collect(Collectors.joining(", "));
            throw Rejected.invalid(
                    kind,
                    name,
                    field,
                    "Unsupported value: \"%s\": supported values: %s".formatted(value.asString(""), names),
                    "FieldValueNotSupported");
        }
    }

    private static Rejected invalid(String kind, String name, String field, String cause) {
        return Rejected.invalid(kind, name, field, cause, "FieldValueInvalid");
    }
}
