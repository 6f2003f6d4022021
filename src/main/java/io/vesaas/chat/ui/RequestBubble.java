package io.vesaas.chat.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.vesaas.shared.ui.Times;
import java.time.Instant;

/** What the member wrote, exactly as it was written. */
class RequestBubble extends Div {

    RequestBubble(String text, Instant sentAt) {
        var bubble = new Div(text);
        bubble.addClassNames("ve-bubble", "ve-as-written");
        var caption = new Span(getTranslation("chat.you", Times.here().time(sentAt)));
        caption.addClassName("ve-caption");

        addClassNames("ve-msg", "ve-msg-me");
        add(bubble, caption);
    }
}
