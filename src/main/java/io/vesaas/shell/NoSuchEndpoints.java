package io.vesaas.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;

/** Answers 404 where no endpoint is, before Vaadin takes the address for that of a page. */
@Component
class NoSuchEndpoints extends AbstractHandlerMapping {

    private static final HttpRequestHandler NOTHING =
            (request, response) -> response.sendError(HttpServletResponse.SC_NOT_FOUND);

    NoSuchEndpoints() {
        setOrder(Ordered.LOWEST_PRECEDENCE - 2);
    }

    @Override
    protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/api/") && !path.startsWith("/api/swagger-ui/") ? NOTHING : null;
    }
}
