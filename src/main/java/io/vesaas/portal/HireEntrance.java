package io.vesaas.portal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Where a visitor who wants to hire is sent: behind it stands the sign-in, then the offer again. */
@Route("hire/:listing")
@RolesAllowed("MEMBER")
class HireEntrance extends Div implements BeforeEnterObserver {

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(
                "marketplace/" + event.getRouteParameters().get("listing").orElse(""));
    }
}
