package io.vesaas.marketplace.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.vesaas.marketplace.OfferFacets;
import io.vesaas.marketplace.OfferPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a search found, and how to narrow it down. */
@Schema(name = "OfferList")
record OfferList(
        List<OfferCardResource> items,

        @Schema(description = "The cursor of what follows; null when this is the end") @Nullable String next,

        @Schema(description = "How many there are on all pages")
        long total,

        @Schema(description = "Whether no offer has the words, and these only resemble them")
        boolean similar,

        @Schema(description = "How many offers each choice of a filter would show")
        OfferFacets facets) {

    static OfferList of(OfferPage page) {
        return new OfferList(
                page.hits().stream().map(OfferCardResource::of).toList(),
                page.next(),
                page.total(),
                page.similar(),
                page.facets());
    }
}
