package io.vesaas.shell;

import com.vaadin.flow.router.Layout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Frames the pages of admins: the routes that begin with {@code admin}. */
@Layout("/admin")
@RolesAllowed("ADMIN")
class AdminShell extends Shell {

    AdminShell(AuthenticationContext authentication) {
        super(Portal.ADMIN, authentication, List.of());
    }
}
