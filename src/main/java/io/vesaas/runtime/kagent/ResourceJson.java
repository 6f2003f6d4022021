package io.vesaas.runtime.kagent;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads resources: what we don't know is passed over, what is missing is empty. */
final class ResourceJson {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .withConfigOverride(
                    String.class, strings -> strings.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(
                    List.class, lists -> lists.setNullHandling(JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.SKIP)))
            .build();

    private ResourceJson() {}

    /** @throws Unreadable when a field that we read has another shape than in {@code v1alpha2} */
    static AgentObject agent(JsonNode resource) {
        return read(resource, AgentObject.class);
    }

    /** @throws Unreadable as {@link #agent} */
    static ModelObject model(JsonNode resource) {
        return read(resource, ModelObject.class);
    }

    static Metadata metadata(JsonNode resource) {
        return new Metadata(
                resource.at("/metadata/namespace").asString(""),
                resource.at("/metadata/name").asString(""),
                null,
                null);
    }

    private static <T> T read(JsonNode resource, Class<T> type) {
        try {
            return MAPPER.treeToValue(resource, type);
        } catch (JacksonException otherShape) {
            throw new Unreadable(where(otherShape) + " has another shape than in kagent.dev/v1alpha2");
        }
    }

    private static String where(JacksonException otherShape) {
        return otherShape.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
    }

    /** A resource is not as we know it. */
    static final class Unreadable extends RuntimeException {

        Unreadable(String message) {
            super(message);
        }
    }
}
