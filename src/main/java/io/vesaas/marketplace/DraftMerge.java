package io.vesaas.marketplace;

import java.util.List;

/**
 * What two admins made of one draft, put together field by field.
 *
 * @param text each field as who changed it wants it; a field that both changed as {@code mine} has it
 * @param conflicts the fields that both changed, and not to the same
 */
public record DraftMerge(ListingText text, List<ListingField<?>> conflicts) {

    /**
     * @param base what both began from
     * @param mine what one made of it
     * @param theirs what the other made of it
     */
    public static DraftMerge of(ListingText base, ListingText mine, ListingText theirs) {
        List<ListingField<?>> changedByMe = differing(base, mine);
        List<ListingField<?>> conflicts = changedByMe.stream()
                .filter(field -> !field.same(base, theirs) && !field.same(mine, theirs))
                .toList();
        return new DraftMerge(theirs.take(changedByMe, mine), conflicts);
    }

    /** The fields in which two texts differ. */
    public static List<ListingField<?>> differing(ListingText one, ListingText other) {
        return ListingField.ALL.stream()
                .filter(field -> !field.same(one, other))
                .<ListingField<?>>map(field -> field)
                .toList();
    }
}
