package io.vesaas.marketplace;

import io.vesaas.shared.Caller;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** The text an admin works on. */
@Entity
class ListingDraft {

    @Id
    private UUID listingId;

    private long revision;

    @Convert(converter = ListingTextJson.class)
    @ColumnTransformer(write = "?::jsonb")
    private ListingText text;

    @Convert(converter = ListingTextJson.class)
    @ColumnTransformer(write = "?::jsonb")
    private @Nullable ListingText before;

    private Instant savedAt;
    private @Nullable UUID savedBy;
    private String savedByName;

    @SuppressWarnings("NullAway.Init")
    protected ListingDraft() {}

    @SuppressWarnings("NullAway.Init")
    ListingDraft(ListingId listing, ListingText text, Caller caller, Instant now) {
        listingId = listing.value();
        this.text = text;
        revision = 1;
        savedBy(caller, now);
    }

    ListingText text() {
        return text;
    }

    long revision() {
        return revision;
    }

    void save(ListingText now, Caller caller, Instant at) {
        before = text;
        text = now;
        revision++;
        savedBy(caller, at);
    }

    /** Goes back to the save before; once more goes forth again. */
    void undo(Caller caller, Instant at) {
        if (before != null) {
            save(before, caller, at);
        }
    }

    Draft view(Listing listing) {
        return new Draft(listing.id(), listing.agent(), revision, text, before != null, savedAt, savedByName);
    }

    private void savedBy(Caller caller, Instant now) {
        savedAt = now;
        savedBy = caller.person().map(person -> person.value()).orElse(null);
        savedByName = caller.displayName();
    }
}
