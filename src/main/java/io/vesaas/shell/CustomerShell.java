package io.vesaas.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.vesaas.accounts.SignedIn;
import io.vesaas.shared.ui.DrawerFoot;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;

/** Frames the pages of customers, and what visitors may see of them: all routes but those of admins. */
@Layout
@PermitAll
class CustomerShell extends Shell {

    CustomerShell(AuthenticationContext authentication, ObjectProvider<DrawerFoot> feet) {
        super(Portal.CUSTOMER, authentication, SignedIn.current().isEmpty() ? List.of() : create(feet.orderedStream()));
    }

    private static List<Component> create(Stream<DrawerFoot> feet) {
        return feet.map(DrawerFoot::create).flatMap(Optional::stream).toList();
    }
}
