package io.vesaas.runtime;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a customer relies on in an agent, part by part, to be kept with an approval and compared later. Secrets are
 * masked, so that a new key is no difference.
 *
 * @param parts the text of each part in the order of {@link Part}. Empty text: the agent has nothing of the kind. Absent:
 *     nobody knew when it was read, such as the model while its ModelConfig can't be read
 */
public record AgentDefinition(Map<Part, String> parts) {

    public AgentDefinition {
        var ordered = new EnumMap<Part, String>(Part.class);
        ordered.putAll(parts);
        parts = Collections.unmodifiableMap(ordered);
    }

    /** One thing that a customer relies on. */
    public enum Part {
        /** Declarative with its runtime, or BYO. */
        TYPE,
        /** The system message, or where it is read from. */
        PROMPT,
        /** The name of the model. */
        MODEL,
        PROVIDER,
        /** The other settings of the model, as YAML; empty text when there are none. */
        MODEL_PARAMETERS,
        /** One line per tool, with its server and whether it asks for approval; the headers that servers get. */
        TOOLS,
        /** One {@code namespace/name} per line. */
        SUB_AGENTS,
        /** Memory and how the context is shortened, as YAML. */
        MEMORY,
        /** Whether code is run, and the images and repositories of skills, as YAML. */
        CODE,
        /** Image, command and arguments of a BYO agent, as YAML. */
        IMAGE
    }

    /** Tells definitions apart: hexadecimal SHA-256 of all parts, the same for the same parts on every machine. */
    public String fingerprint() {
        MessageDigest digest = sha256();
        parts.forEach((part, text) -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update((part.name() + " " + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * What is different in another, later definition. A part that one of the two does not know is not compared, so that
     * neither a model that can't be read for a while nor a new version of this platform looks like a change.
     */
    public List<Difference> differences(AgentDefinition later) {
        return Arrays.stream(Part.values())
                .map(part -> difference(part, later))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable Difference difference(Part part, AgentDefinition later) {
        String before = parts.get(part);
        String after = later.parts.get(part);
        return before == null || after == null || before.equals(after) ? null : new Difference(part, before, after);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    /** One part that is not as it was; either text may be empty. */
    public record Difference(Part part, String before, String after) {}
}
