package io.vesaas.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** One number that matters, with what it is above it and what it means below. */
public class StatCard extends Div {

    private final Span value = new Span();

    /** @param below further lines, such as a bar or a caption */
    public StatCard(String label, String value, Component... below) {
        var name = new Span(label);
        name.addClassName("ve-stat-label");
        this.value.addClassNames("ve-stat-xl", "ve-num");
        setValue(value);

        addClassNames("ve-card", "ve-stat-card");
        add(name, this.value);
        add(below);
    }

    public final void setValue(String text) {
        value.setText(text);
    }

    /** A small line of text below the number. */
    public static Span caption(String text) {
        var caption = new Span(text);
        caption.addClassName("ve-caption");
        return caption;
    }
}
