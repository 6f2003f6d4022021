package io.vesaas.marketplace;

import io.vesaas.shared.Problem;

/** Listings are in the category. */
public final class CategoryInUse extends Problem {

    CategoryInUse(long listings) {
        super(
                Kind.CONFLICT,
                "category-in-use",
                listings + " listings are in this category. Move them to another one first.",
                listings);
    }
}
