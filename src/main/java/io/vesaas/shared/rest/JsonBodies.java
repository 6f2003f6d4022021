package io.vesaas.shared.rest;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads each {@link JsonBody}. */
@Component
class JsonBodies extends AbstractHttpMessageConverter<Object> {

    /** Several times the longest listing in the longest encoding. */
    static final int MOST_BYTES = 512 * 1024;

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    JsonBodies() {
        super(MediaType.APPLICATION_JSON);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type.isAnnotationPresent(JsonBody.class);
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage message) throws IOException {
        byte[] bytes = message.getBody().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new BodyTooLarge(MOST_BYTES);
        }
        JsonNode tree = tree(bytes);
        List<RequestError> errors = JsonCheck.check(tree, type);
        if (!errors.isEmpty()) {
            throw InvalidRequest.body(errors);
        }
        return mapper.treeToValue(tree, type);
    }

    private JsonNode tree(byte[] bytes) {
        try {
            return mapper.readTree(bytes);
        } catch (JacksonException notJson) {
            var place = notJson.getLocation();
            throw new BodyUnreadable(
                    place == null
                            ? "look at its end."
                            : "look at line " + place.getLineNr() + ", column " + place.getColumnNr() + ".");
        }
    }

    @Override
    protected void writeInternal(Object body, HttpOutputMessage message) {
        throw new UnsupportedOperationException("bodies of requests are only read");
    }
}
