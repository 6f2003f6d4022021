package io.vesaas.marketplace.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.Marketplace;
import io.vesaas.marketplace.OfferSearch;
import io.vesaas.shared.Invalid;
import io.vesaas.shared.rest.Cursor;
import io.vesaas.shared.rest.NextPage;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is on offer, for programs of customers. */
@RestController
@RequestMapping(path = "/api/marketplace/agents", produces = MediaType.APPLICATION_JSON_VALUE)
@PreAuthorize("hasAnyRole('MEMBER', 'ADMIN') or hasAuthority('SCOPE_marketplace:read')")
@Tag(name = "Marketplace", description = "What is on offer. For members, and API keys with marketplace:read.")
class OffersEndpoint {

    private final OfferSearch search;
    private final Marketplace marketplace;

    OffersEndpoint(OfferSearch search, Marketplace marketplace) {
        this.search = search;
        this.marketplace = marketplace;
    }

    @GetMapping
    @Operation(
            operationId = "findOffers",
            summary = "Find offers",
            description = "By words and filters, with the number of offers that each further filter would leave.")
    ResponseEntity<OfferList> find(@Valid @ParameterObject OfferSearchQuery query) {
        try {
            OfferList found = OfferList.of(search.find(query.query()));
            return NextPage.answer(found, found.next());
        } catch (Invalid invalid) {
            throw invalid.field().equals("cursor") ? Cursor.refused() : invalid;
        }
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getOffer", summary = "Get an offer", description = "As it stands now.")
    OfferResource get(@PathVariable String id) {
        ListingId listing = ListingId.parse(id);
        return OfferResource.of(marketplace.get(listing), marketplace.standing(listing));
    }
}
