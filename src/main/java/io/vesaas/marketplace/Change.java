package io.vesaas.marketplace;

/**
 * What differs between two texts of a listing, in one field.
 *
 * @param field the name of the component of {@link ListingText}; its label is {@code marketplace.field.<name>}
 * @param before empty when there was nothing
 * @param after empty when there is nothing any more
 */
public record Change(String field, String before, String after) {}
