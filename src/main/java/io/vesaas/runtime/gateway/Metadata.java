package io.vesaas.runtime.gateway;

import io.vesaas.runtime.AgentEvent.Tokens;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads KAgent's metadata, whose keys begin with {@code adk_} on the Go runtime and with {@code kagent_} on Python. */
final class Metadata {

    private Metadata() {}

    /** The value of a key under either prefix, null when there is none. */
    static @Nullable JsonNode read(@Nullable JsonNode metadata, String key) {
        if (metadata == null) {
            return null;
        }
        JsonNode value = metadata.get("adk_" + key);
        return value != null ? value : metadata.get("kagent_" + key);
    }

    /** Whether this is a piece of a text that will come again as a whole. Python always sends the key: the value counts. */
    static boolean partial(@Nullable JsonNode metadata) {
        return isTrue(metadata, "adk_partial")
                || isTrue(metadata, "kagent_adk_partial")
                || isTrue(metadata, "kagent_partial");
    }

    /** Whether this reports that a model call failed: its text is meant for operators. */
    static boolean failure(@Nullable JsonNode metadata) {
        JsonNode code = read(metadata, "error_code");
        return code != null && !code.isNull();
    }

    /** Whether a part is the model thinking aloud, which belongs to no answer. */
    static boolean thought(@Nullable JsonNode metadata) {
        JsonNode thought = read(metadata, "thought");
        return thought != null && thought.isBoolean() && thought.booleanValue();
    }

    /** {@code function_call} or {@code function_response} for parts of kind data. */
    static String type(@Nullable JsonNode metadata) {
        JsonNode type = read(metadata, "type");
        return type != null && type.isString() ? type.stringValue() : "";
    }

    /** The conversation with the sub-agent that a call goes to, null for other calls; both runtimes use one prefix. */
    static @Nullable String childContext(@Nullable JsonNode metadata) {
        JsonNode context = metadata == null ? null : metadata.get("kagent_subagent_session_id");
        return context != null && context.isString() ? context.stringValue() : null;
    }

    /** The tokens of one model call, null when nothing was reported. */
    static @Nullable Tokens tokens(@Nullable JsonNode metadata) {
        JsonNode usage = read(metadata, "usage_metadata");
        if (usage == null || !usage.isObject()) {
            return null;
        }
        return new Tokens(count(usage.get("promptTokenCount")), count(usage.get("candidatesTokenCount")));
    }

    private static @Nullable Long count(@Nullable JsonNode number) {
        return number != null && number.isIntegralNumber() && number.canConvertToLong() && number.longValue() >= 0
                ? number.longValue()
                : null;
    }

    private static boolean isTrue(@Nullable JsonNode metadata, String key) {
        JsonNode value = metadata == null ? null : metadata.get(key);
        return value != null && value.isBoolean() && value.booleanValue();
    }
}
