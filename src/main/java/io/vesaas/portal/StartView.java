package io.vesaas.portal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.vesaas.accounts.SignedIn;
import jakarta.annotation.security.PermitAll;

/** The bare address of the platform leads to where the person works. */
@Route("")
@PermitAll
class StartView extends Div implements BeforeEnterObserver {

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean member = SignedIn.current().flatMap(SignedIn::customer).isPresent();
        event.forwardTo(member ? "team" : "admin/agents");
    }
}
