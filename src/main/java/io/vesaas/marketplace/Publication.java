package io.vesaas.marketplace;

import io.vesaas.shared.Invalid;
import java.util.List;

/**
 * What publishing a draft would do.
 *
 * @param revision of the draft this was made from
 * @param number the version that would be published
 * @param changes against the version that is published now; against nothing when there is none
 * @param problems why it can't be published yet, each with the field; empty when it can
 * @param atWork virtual employees that keep the version and price they were hired with, and are offered the new one
 */
public record Publication(
        ListingId listing, long revision, int number, List<Change> changes, List<Invalid> problems, int atWork) {

    /** Whether a customer who accepts the new version would pay other prices. */
    public boolean changesPrice() {
        return changes.stream().anyMatch(change -> Changes.PRICES.contains(change.field()));
    }
}
