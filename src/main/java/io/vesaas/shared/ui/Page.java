package io.vesaas.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** A page in the middle of the panel, up to 1200 px wide. Screens that fill the panel, such as the chat, don't use it. */
public class Page extends Div {

    public Page(Component... content) {
        addClassName("ve-page");
        add(content);
    }
}
