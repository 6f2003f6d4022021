package io.vesaas.shared.ui;

import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Addresses as others can open them. */
public final class Addresses {

    private Addresses() {}

    /**
     * The whole address of a path, by that under which the browser reached the platform; the path alone outside of a
     * request.
     *
     * @param path from the root of the site, with its slash
     */
    public static String absolute(String path) {
        var request = VaadinServletRequest.getCurrent();
        return request == null
                ? path
                : ServletUriComponentsBuilder.fromContextPath(request.getHttpServletRequest())
                        .path(path)
                        .build()
                        .toUriString();
    }
}
