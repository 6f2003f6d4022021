package io.vesaas.marketplace.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vesaas.marketplace.Draft;
import io.vesaas.marketplace.DraftChanged;
import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.PauseReason;
import io.vesaas.marketplace.Publishing;
import io.vesaas.shared.rest.Page;
import io.vesaas.shared.rest.Version;
import io.vesaas.shared.rest.VersionStale;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.function.Supplier;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Listings and their drafts, for programs of admins. */
@RestController
@RequestMapping(path = "/api/admin/marketplace/agents", produces = MediaType.APPLICATION_JSON_VALUE)
@PreAuthorize("hasRole('ADMIN') or hasAuthority('SCOPE_admin:marketplace')")
@Tag(
        name = "Listings",
        description = "How agents get on the marketplace. For admins, and API keys with admin:marketplace.")
class ListingsEndpoint {

    private static final String STALE = "The draft was changed since; the ETag is that of the draft as it is now";
    private static final String NO_VERSION = "If-Match is missing";

    private final Publishing publishing;

    ListingsEndpoint(Publishing publishing) {
        this.publishing = publishing;
    }

    @GetMapping
    @Operation(
            operationId = "listListings",
            summary = "List listings",
            description = "All but the retired ones, the oldest first.")
    ResponseEntity<Page<ListingResource>> list(@Valid @ParameterObject ListingQuery query) {
        return query.of(publishing.findAll()).answer();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "addListing",
            summary = "Begin a draft for an agent",
            description =
                    "The draft takes over what the cluster knows of the agent. Nothing is on offer before it is published.")
    @ApiResponse(
            responseCode = "409",
            description = "The agent has a listing already, or the cluster has no such agent")
    ResponseEntity<DraftResource> add(@RequestBody NewListingBody body) {
        Draft draft = publishing.add(body.agent());
        URI place = URI.create("/api/admin/marketplace/agents/" + draft.listing());
        return DraftResource.answer(ResponseEntity.created(place), draft);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getDraft", summary = "Get the draft of a listing")
    ResponseEntity<DraftResource> get(@PathVariable String id) {
        return DraftResource.answer(ResponseEntity.ok(), publishing.getDraft(ListingId.parse(id)));
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "saveDraft",
            summary = "Replace the text of the draft",
            description = "It may be incomplete; what is on offer stays as it is until the draft is published.")
    @ApiResponse(responseCode = "200", description = "The draft as it is now", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "412", description = STALE)
    @ApiResponse(responseCode = "428", description = NO_VERSION)
    ResponseEntity<DraftResource> save(
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) Version version,
            @RequestBody ListingBody body) {
        ListingId listing = ListingId.parse(id);
        return DraftResource.answer(
                ResponseEntity.ok(), current(() -> publishing.save(listing, version.number(), body.text())));
    }

    @PostMapping(path = "/{id}/publish", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "publishDraft",
            summary = "Publish the draft as the next version",
            description =
                    "Who hired before keeps the version and price it accepted. The ETag is that of the draft, which"
                            + " equals what was published.")
    @ApiResponse(responseCode = "200", description = "The listing", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "The agent is gone or not ready")
    @ApiResponse(responseCode = "412", description = STALE)
    @ApiResponse(responseCode = "428", description = NO_VERSION)
    ResponseEntity<ListingResource> publish(
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) Version version,
            @RequestBody PublishBody body) {
        ListingId listing = ListingId.parse(id);
        current(() -> publishing.publish(listing, version.number(), body.terms()));
        return ResponseEntity.ok()
                .eTag(Version.tag(publishing.getDraft(listing).revision()))
                .body(ListingResource.of(publishing.get(listing)));
    }

    @PostMapping("/{id}/pause")
    @Operation(operationId = "pauseListing", summary = "Stop new hires for now", description = "Existing hires go on.")
    ListingResource pause(@PathVariable String id) {
        ListingId listing = ListingId.parse(id);
        publishing.pause(listing, PauseReason.ADMIN);
        return ListingResource.of(publishing.get(listing));
    }

    @PostMapping("/{id}/resume")
    @Operation(operationId = "resumeListing", summary = "Allow hires again")
    ListingResource resume(@PathVariable String id) {
        ListingId listing = ListingId.parse(id);
        publishing.resume(listing);
        return ListingResource.of(publishing.get(listing));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "removeListing",
            summary = "Take a listing off the marketplace for good",
            description =
                    "A draft that was never published is deleted; else the listing is retired, and who hired it keeps it.")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @ApiResponse(responseCode = "412", description = STALE)
    @ApiResponse(responseCode = "428", description = NO_VERSION)
    void remove(@PathVariable String id, @RequestHeader(HttpHeaders.IF_MATCH) Version version) {
        ListingId listing = ListingId.parse(id);
        current(() -> publishing.remove(listing, version.number()));
    }

    /** Does what needs the draft as it was read. */
    private static <T> T current(Supplier<T> work) {
        try {
            return work.get();
        } catch (DraftChanged changed) {
            throw new VersionStale(changed.now().revision());
        }
    }
}
