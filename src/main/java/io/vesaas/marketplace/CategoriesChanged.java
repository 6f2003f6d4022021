package io.vesaas.marketplace;

/** The list of categories is not what it was. */
public record CategoriesChanged() {}
