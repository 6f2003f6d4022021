package io.vesaas.chat.ui;

import com.vaadin.flow.component.html.Div;
import io.vesaas.shared.ui.EmptyState;
import io.vesaas.shared.ui.Face;
import io.vesaas.team.VirtualEmployee;

/** Before the first message: who this is and what to do. */
class Greeting extends Div {

    Greeting(VirtualEmployee ve) {
        add(new EmptyState(
                Face.of(ve.id(), ve.palette()).huge(),
                getTranslation("chat.greeting.title", ve.name()),
                getTranslation("chat.greeting.text", ve.title())));
    }
}
