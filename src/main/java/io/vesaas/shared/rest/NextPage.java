package io.vesaas.shared.rest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Says in the header {@code Link} where the rest of a list is (RFC 8288). */
public final class NextPage {

    private NextPage() {}

    /** @param next the cursor of what follows, null when the list ends here */
    public static <T> ResponseEntity<T> answer(T list, @Nullable String next) {
        var answer = ResponseEntity.ok();
        if (next != null) {
            var address = ServletUriComponentsBuilder.fromCurrentRequest()
                    .replaceQueryParam("cursor", next)
                    .build();
            answer.header(HttpHeaders.LINK, "<" + address.toUriString() + ">; rel=\"next\"");
        }
        return answer.body(list);
    }
}
