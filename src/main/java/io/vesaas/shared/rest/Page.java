package io.vesaas.shared.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * Part of a list.
 *
 * @param next the cursor of what follows; null when this is the end
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public static final int LIMIT = 20;
    public static final int MOST = 100;

    public Page {
        items = List.copyOf(items);
    }

    /** This page as the answer to the current request. */
    public ResponseEntity<Page<T>> answer() {
        return NextPage.answer(this, next);
    }
}
