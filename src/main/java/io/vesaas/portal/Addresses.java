package io.vesaas.portal;

import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Addresses as others can open them. */
final class Addresses {

    private Addresses() {}

    /** The whole address of a page, by that under which the browser reached the platform. */
    static String absolute(String path) {
        var request = (VaadinServletRequest) VaadinService.getCurrentRequest();
        return ServletUriComponentsBuilder.fromContextPath(request)
                .path("/" + path)
                .toUriString();
    }
}
