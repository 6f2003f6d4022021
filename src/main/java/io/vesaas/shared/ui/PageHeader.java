package io.vesaas.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** The head of a page: its title, one line that says what it is for, and actions with the primary one last. */
public class PageHeader extends Div {

    private final H1 title = new H1();
    private final Paragraph purpose = new Paragraph();

    public PageHeader(String title, String purpose, Component... actions) {
        var text = new Div(this.title, this.purpose);
        text.addClassName("ve-page-title");
        this.purpose.addClassName("ve-soft");
        setTitle(title);
        setPurpose(purpose);

        var side = new Div(actions);
        side.addClassName("ve-actions");

        addClassName("ve-page-header");
        add(text, side);
    }

    public final void setTitle(String text) {
        title.setText(text);
    }

    /** The line below the title; an empty text takes no room. */
    public final void setPurpose(String text) {
        purpose.setText(text);
        purpose.setVisible(!text.isEmpty());
    }
}
