package io.vesaas.marketplace;

import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The offers that a member has marked; each member has their own in each customer. */
@Service
@Transactional
@PreAuthorize("hasRole('MEMBER')")
public class Favourites {

    /** What the caller has marked. */
    @Transactional(readOnly = true)
    public Set<ListingId> mine() {
        throw new UnsupportedOperationException();
    }

    /** Marks it; marking twice is harmless. @throws NotFound when there is no such listing */
    public void add(ListingId listing) {
        throw new UnsupportedOperationException();
    }

    /** Takes the mark away, if there is one. */
    public void remove(ListingId listing) {
        throw new UnsupportedOperationException();
    }
}
