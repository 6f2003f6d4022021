package io.vesaas.marketplace;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How the texts of listings stand in the database. */
@Converter
class ListingTextJson implements AttributeConverter<@Nullable ListingText, @Nullable String> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable ListingText text) {
        return text == null ? null : JSON.writeValueAsString(text);
    }

    @Override
    public @Nullable ListingText convertToEntityAttribute(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, ListingText.class);
    }
}
