package io.vesaas.marketplace;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** All drafts. */
interface ListingDrafts extends Repository<ListingDraft, UUID> {

    ListingDraft save(ListingDraft draft);

    Optional<ListingDraft> findById(UUID listing);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<ListingDraft> findByListingId(UUID listing);

    void deleteById(UUID listing);
}
