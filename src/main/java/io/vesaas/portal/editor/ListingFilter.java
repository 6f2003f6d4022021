package io.vesaas.portal.editor;

import io.vesaas.marketplace.ListingState;
import java.util.Arrays;
import java.util.function.Predicate;

/** Which listings are shown. */
enum ListingFilter {
    ALL("all", entry -> true),
    PUBLISHED("published", entry -> entry.is(ListingState.PUBLISHED)),
    DRAFTS("drafts", entry -> entry.is(ListingState.DRAFT)),
    PAUSED("paused", entry -> entry.is(ListingState.PAUSED)),
    NEEDS_ATTENTION("attention", ListingEntry::needsAttention);

    private final String word;
    private final Predicate<ListingEntry> shown;

    ListingFilter(String word, Predicate<ListingEntry> shown) {
        this.word = word;
        this.shown = shown;
    }

    /** Its name in the URL. */
    String word() {
        return word;
    }

    String wordKey() {
        return "portal.published.filter." + word;
    }

    boolean shows(ListingEntry entry) {
        return shown.test(entry);
    }

    /** All for a word that is none. */
    static ListingFilter of(String word) {
        return Arrays.stream(values())
                .filter(filter -> filter.word.equals(word))
                .findFirst()
                .orElse(ALL);
    }
}
