package io.vesaas.runtime.kagent;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Hides what is or may be secret in a resource: inline values of environment variables and headers, whatever stands
 * under a name such as {@code apiKey}, and what looks like a key wherever it stands. Names of secrets stay.
 */
final class SecretMask {

    static final String MASK = "•••";

    /** Lists whose elements are a name with a value written out. */
    private static final Set<String> NAMED_VALUES = Set.of("env", "headersFrom");

    /** Objects of which each value is one of a header. */
    private static final Set<String> HEADERS = Set.of("defaultHeaders", "headers");

    /** Fields of KAgent and Kubernetes that name a secret and hold none. */
    private static final Set<String> REFERENCES = Set.of(
            "apiKeySecret",
            "apiKeySecretKey",
            "caCertSecretRef",
            "caCertSecretKey",
            "gitAuthSecretRef",
            "secretKeyRef",
            "secretRef",
            "secretName",
            "secret",
            "serviceAccountToken");

    private static final Set<String> SECRET_WORDS = Set.of(
            "token",
            "password",
            "passwd",
            "pwd",
            "passphrase",
            "secret",
            "credential",
            "credentials",
            "authorization",
            "auth",
            "cookie",
            "apikey");
    private static final Set<String> KINDS_OF_KEY =
            Set.of("api", "access", "private", "secret", "signing", "encryption", "account", "master");
    private static final Pattern WORDS =
            Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    private static final Pattern ASSIGNMENT = Pattern.compile("(?s)(-{0,2}[\\w.-]+)=(.*)");

    private SecretMask() {}

    static JsonNode masked(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> object(object);
            case ArrayNode array -> array(array);
            case JsonNode text
            when text.isString() -> ResourceJson.MAPPER.valueToTree(SecretShapes.masked(text.asString()));
            default -> node.deepCopy();
        };
    }

    private static JsonNode object(ObjectNode object) {
        ObjectNode masked = ResourceJson.MAPPER.createObjectNode();
        object.forEachEntry((name, value) -> masked.set(name, member(name, value)));
        return masked;
    }

    private static JsonNode member(String name, JsonNode value) {
        if (NAMED_VALUES.contains(name) && value instanceof ArrayNode array) {
            return withoutValues(array);
        }
        boolean reference = REFERENCES.contains(name) && (value.isObject() || !isSourceOfVolume(name));
        if (HEADERS.contains(name) || !reference && isSecret(name)) {
            return hidden(value);
        }
        return masked(value);
    }

    /** A reference only as an object; as a text it is what it is called. */
    private static boolean isSourceOfVolume(String name) {
        return name.equals("secret") || name.equals("serviceAccountToken");
    }

    private static JsonNode withoutValues(ArrayNode entries) {
        ArrayNode masked = ResourceJson.MAPPER.createArrayNode();
        for (JsonNode entry : entries) {
            JsonNode copy = masked(entry);
            if (copy instanceof ObjectNode object && object.hasNonNull("value")) {
                object.put("value", MASK);
            }
            masked.add(copy);
        }
        return masked;
    }

    /** Arguments of a command: {@code --token=x}, {@code TOKEN=x}, and {@code --token} before {@code x}. */
    private static JsonNode array(ArrayNode array) {
        ArrayNode masked = ResourceJson.MAPPER.createArrayNode();
        boolean secretFollows = false;
        for (JsonNode element : array) {
            if (!element.isString()) {
                masked.add(masked(element));
                secretFollows = false;
                continue;
            }
            String text = element.asString();
            var assignment = ASSIGNMENT.matcher(text);
            if (secretFollows && !text.startsWith("-")) {
                masked.add(MASK);
            } else if (assignment.matches() && isSecret(assignment.group(1))) {
                masked.add(assignment.group(1) + "=" + MASK);
            } else {
                masked.add(masked(element));
            }
            secretFollows = text.startsWith("-") && isSecret(text);
        }
        return masked;
    }

    /** The same structure with nothing but masks in it; switches and numbers of settings are no secrets. */
    private static JsonNode hidden(JsonNode value) {
        return switch (value) {
            case ObjectNode object -> {
                ObjectNode hidden = ResourceJson.MAPPER.createObjectNode();
                object.forEachEntry((name, inner) -> hidden.set(name, hidden(inner)));
                yield hidden;
            }
            case ArrayNode array -> {
                ArrayNode hidden = ResourceJson.MAPPER.createArrayNode();
                array.forEach(inner -> hidden.add(hidden(inner)));
                yield hidden;
            }
            case JsonNode other when other.isBoolean() || other.isNull() -> other;
            default -> ResourceJson.MAPPER.valueToTree(MASK);
        };
    }

    /** Judged by the last words of the name, which say what the value is: a {@code maxTokens} is no token. */
    private static boolean isSecret(String name) {
        List<String> words = WORDS.splitAsStream(name)
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        if (words.isEmpty()) {
            return false;
        }
        String last = words.getLast();
        return SECRET_WORDS.contains(last)
                || last.equals("key") && words.size() > 1 && KINDS_OF_KEY.contains(words.get(words.size() - 2));
    }
}
