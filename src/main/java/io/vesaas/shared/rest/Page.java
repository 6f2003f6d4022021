package io.vesaas.shared.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

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

    /** This page as the answer to the current request, with the address of what follows in the header {@code Link}. */
    public ResponseEntity<Page<T>> answer() {
        return ResponseEntity.ok().headers(this::link).body(this);
    }

    private void link(HttpHeaders headers) {
        if (next != null) {
            var address = ServletUriComponentsBuilder.fromCurrentRequest()
                    .replaceQueryParam("cursor", next)
                    .encode()
                    .build();
            headers.set(HttpHeaders.LINK, "<" + address + ">; rel=\"next\"");
        }
    }
}
