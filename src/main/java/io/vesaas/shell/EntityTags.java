package io.vesaas.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Gives each answer to a read an entity tag, from its content where the endpoint has set none, and answers 304 to
 * whoever has it already. Streams pass untouched.
 */
final class EntityTags extends ShallowEtagHeaderFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String accepted = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "");
        return !request.getMethod().equals("GET") || accepted.contains(MediaType.TEXT_EVENT_STREAM_VALUE);
    }
}
