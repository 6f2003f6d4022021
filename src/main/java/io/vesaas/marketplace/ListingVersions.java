package io.vesaas.marketplace;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All versions of listings. */
interface ListingVersions extends Repository<ListingVersion, ListingVersion.Key> {

    ListingVersion save(ListingVersion version);

    Optional<ListingVersion> findById(ListingVersion.Key key);
}
