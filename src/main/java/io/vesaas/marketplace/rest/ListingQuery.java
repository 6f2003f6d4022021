package io.vesaas.marketplace.rest;

import io.swagger.v3.oas.annotations.Parameter;
import io.vesaas.marketplace.ListingOverview;
import io.vesaas.marketplace.ListingState;
import io.vesaas.shared.rest.Cursor;
import io.vesaas.shared.rest.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which listings a program of admins asks for. */
record ListingQuery(
        @Parameter(description = "Only listings in this state") @Nullable ListingState state,

        @Parameter(description = "How many at most; 20 when left out") @Min(1) @Max(Page.MOST) @Nullable Integer limit,

        @Parameter(description = "The value of next from the page before") @Nullable String cursor) {

    /** The wanted part of all listings, the oldest first. */
    Page<ListingResource> of(List<ListingOverview> all) {
        int most = limit == null ? Page.LIMIT : limit;
        String after = cursor == null ? "" : Cursor.read(question(), cursor, 1).getFirst();
        List<ListingOverview> found = all.stream()
                .filter(listing -> state == null || listing.state() == state)
                .filter(listing -> listing.id().toString().compareTo(after) > 0)
                .sorted(Comparator.comparing(listing -> listing.id().toString()))
                .limit(most + 1L)
                .toList();
        List<ListingOverview> shown = found.subList(0, Math.min(most, found.size()));
        return new Page<>(
                shown.stream().map(ListingResource::of).toList(),
                found.size() > most
                        ? Cursor.write(question(), List.of(shown.getLast().id().toString()))
                        : null);
    }

    private String question() {
        return "listings " + state;
    }
}
