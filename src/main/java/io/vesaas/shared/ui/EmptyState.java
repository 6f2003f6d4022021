package io.vesaas.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Nothing here yet: one thought and one next step. */
public class EmptyState extends Div {

    private final H2 heading;

    /** @param actions the next step, as a primary button or link, and at most one more */
    public EmptyState(Component mark, String title, String text, Component... actions) {
        heading = new H2(title);
        var paragraph = new Paragraph(text);
        paragraph.addClassName("ve-soft");
        var steps = new Div(actions);
        steps.addClassName("ve-actions");

        addClassName("ve-empty");
        add(mark, heading, paragraph, steps);
    }

    /** Where it is the whole page: its title is the heading of the page. */
    public EmptyState asPage() {
        replace(heading, new H1(heading.getText()));
        return this;
    }

    /** With three faces as its picture, for places where virtual employees will be. */
    public static EmptyState withFaces(String title, String text, Component... actions) {
        var faces = new Div(
                Face.of("vera").large(),
                Face.of("nora").large(),
                Face.of("ines").large());
        faces.addClassName("ve-empty-faces");
        faces.getElement().setAttribute("aria-hidden", "true");
        return new EmptyState(faces, title, text, actions);
    }

    /** With an icon in a round, toned field as its picture. */
    public static EmptyState withIcon(VeIcon icon, Tone tone, String title, String text, Component... actions) {
        var mark = new Div(icon.create());
        mark.addClassNames("ve-empty-mark", tone.cssClass());
        return new EmptyState(mark, title, text, actions);
    }
}
