package io.vesaas.chat.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.vesaas.chat.Chat;
import io.vesaas.team.VeId;
import jakarta.annotation.security.RolesAllowed;

/** The address under which one talks to a virtual employee: goes on with the last conversation or begins one. The words
 * in {@code say} wait in the field to be sent. */
@Route("chat/with/:ve")
@RolesAllowed("MEMBER")
class ChatWithView extends Div implements BeforeEnterObserver {

    private final Chat chat;

    ChatWithView(Chat chat) {
        this.chat = chat;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        VeId ve = VeId.parse(event.getRouteParameters().get("ve").orElse(""));
        event.forwardTo(
                ChatView.class,
                ChatView.of(chat.continueWith(ve)),
                event.getLocation().getQueryParameters());
    }
}
