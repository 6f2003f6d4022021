package io.vesaas.runtime.sandbox;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON as KAgent's encoder writes it: compact, or indented by two blanks; times without trailing zeros. */
final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().characterEscapes(new GoEscapes()).build())
            .build();

    private static final JsonMapper PLAIN = JsonMapper.builder().build();
    private static final char LAST_ASCII = 0x7f;

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

    private static final DefaultPrettyPrinter INDENTED = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** For a text that stands in the code. */
    static ObjectNode parsed(String json) {
        return (ObjectNode) MAPPER.readTree(json);
    }

    /** With the keys of all objects in alphabetical order. */
    static JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            ObjectNode sorted = object();
            node.propertyStream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> sorted.set(entry.getKey(), sorted(entry.getValue())));
            return sorted;
        }
        if (node.isArray()) {
            ArrayNode sorted = MAPPER.createArrayNode();
            node.valueStream().map(Json::sorted).forEach(sorted::add);
            return sorted;
        }
        return node;
    }

    /** With everything escaped that is not ASCII, as Python does. */
    static String ascii(JsonNode node) {
        var text = new StringBuilder();
        for (char c : PLAIN.writeValueAsString(node).toCharArray()) {
            text.append(c <= LAST_ASCII ? Character.toString(c) : "\\u%04x".formatted((int) c));
        }
        return text.toString();
    }

    static String compact(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    static String indented(JsonNode node) {
        return MAPPER.writer().with(INDENTED).writeValueAsString(node);
    }

    /** Reads one object; anything else is an {@link IOException}, so that a caller must say what it means there. */
    static ObjectNode read(byte[] json) throws IOException {
        try {
            if (MAPPER.readTree(json) instanceof ObjectNode node) {
                return node;
            }
        } catch (tools.jackson.core.JacksonException broken) {
            throw new IOException("not JSON", broken);
        }
        throw new IOException("not a JSON object");
    }

    /** RFC 3339 with as many fractional digits as are needed, as Go writes it. */
    static String time(Instant instant) {
        String fraction = String.format("%09d", instant.getNano()).replaceAll("0+$", "");
        return SECONDS.format(instant) + (fraction.isEmpty() ? "" : "." + fraction) + "Z";
    }

    /** RFC 3339 to the second. */
    static String second(Instant instant) {
        return SECONDS.format(instant) + "Z";
    }
}
