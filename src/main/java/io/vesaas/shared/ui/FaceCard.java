package io.vesaas.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;

/** A card about a virtual employee or an offer: face, name and what it does; then whatever is added. */
public class FaceCard extends Card {

    private final H2 heading = new H2();
    private final Div name = new Div(heading);

    public FaceCard(Face face, String name, String role) {
        heading.setText(name);
        this.name.addClassName("ve-name");
        setHeaderPrefix(face.large());
        setTitle(this.name);
        var subtitle = new Span(role);
        subtitle.addClassName("ve-soft");
        setSubtitle(subtitle);
        setAriaRole("article");
        setAriaLabel(name);
    }

    /** Marks it as a hired virtual employee, which is AI. */
    public FaceCard ai() {
        name.add(new AiTag());
        return this;
    }

    /** Makes the name a link that covers the whole card; buttons in the card stay above it. */
    public FaceCard linkTo(Class<? extends Component> view, RouteParameters parameters) {
        var link = new RouterLink(view, parameters);
        link.setText(heading.getText());
        link.addClassName("ve-stretched");
        heading.removeAll();
        heading.add(link);
        addClassName("ve-link-card");
        return this;
    }
}
