package io.vesaas.marketplace;

import io.vesaas.runtime.AgentRef;
import io.vesaas.shared.NotFound;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** The rows of listings, drafts and versions; each call belongs into a transaction. */
@Component
class ListingRows {

    private final Listings listings;
    private final ListingDrafts drafts;
    private final ListingVersions versions;

    ListingRows(Listings listings, ListingDrafts drafts, ListingVersions versions) {
        this.listings = listings;
        this.drafts = drafts;
        this.versions = versions;
    }

    /** @throws AgentAlreadyListed when its agent has a listing that is not retired */
    Listing add(Listing listing) {
        try {
            return listings.saveAndFlush(listing);
        } catch (DataIntegrityViolationException taken) {
            throw new AgentAlreadyListed(listing.agent());
        }
    }

    void add(ListingDraft draft) {
        drafts.save(draft);
    }

    void add(ListingVersion version) {
        versions.save(version);
        versions.flush();
    }

    void delete(Listing listing) {
        deleteDraft(listing);
        listings.delete(listing);
    }

    void deleteDraft(Listing listing) {
        drafts.deleteById(listing.id().value());
    }

    /** The one of this agent that is not retired. */
    Optional<Listing> findListing(AgentRef agent) {
        return listings.findByAgentNamespaceAndAgentNameAndStateNot(
                agent.namespace(), agent.name(), ListingState.RETIRED);
    }

    List<Listing> findNotRetired() {
        return listings.findByStateNot(ListingState.RETIRED);
    }

    Listing listing(ListingId id) {
        return listings.findById(id.value()).orElseThrow(() -> new NotFound("listing"));
    }

    /** The listing for changing it: the second of two writers waits and sees what the first did. */
    Listing locked(ListingId id) {
        return listings.findForChangeById(id.value()).orElseThrow(() -> new NotFound("listing"));
    }

    ListingVersion version(Listing listing, int number) {
        return versions.findById(new ListingVersion.Key(listing.id().value(), number))
                .orElseThrow(() -> new NotFound("version"));
    }

    /** What is on offer now; null when nothing was published yet. */
    @Nullable ListingText findCurrentText(Listing listing) {
        return listing.currentVersion() == 0
                ? null
                : version(listing, listing.currentVersion()).text();
    }

    ListingDraft draft(Listing listing) {
        return drafts.findById(listing.id().value()).orElseThrow(() -> new NotFound("draft"));
    }

    /** The draft for changing it. @throws DraftChanged when it is not at that revision */
    ListingDraft draftAt(Listing listing, long revision) {
        ListingDraft draft = drafts.findByListingId(listing.id().value()).orElseThrow(() -> new NotFound("draft"));
        if (draft.revision() != revision) {
            throw new DraftChanged(draft.view(listing));
        }
        return draft;
    }
}
