package io.vesaas.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.html.H2;

/** A part of a page with a heading of its own, such as a table or a chart. */
public class SectionCard extends Card {

    public SectionCard(String title, Component... content) {
        setTitle(new H2(title));
        setAriaRole("region");
        setAriaLabel(title);
        add(content);
    }

    /** Puts an action or a switch to the right of the heading. */
    public SectionCard withAction(Component action) {
        setHeaderSuffix(action);
        return this;
    }
}
