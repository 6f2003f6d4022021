package io.vesaas.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.vesaas.marketplace.Standing;
import io.vesaas.shared.ui.AiTag;
import io.vesaas.shared.ui.Languages;
import io.vesaas.shared.ui.VeIcon;

/** Who it is, what it is for, and how it does. */
final class OfferHero extends Div {

    private final Div words = new Div();

    OfferHero(OfferSheet sheet) {
        var name = new Div(new H1(sheet.text().title()), new AiTag());
        name.addClassName("ve-name");
        var purpose = new Paragraph(sheet.text().purpose());
        purpose.addClassNames("ve-lead", "ve-soft");
        words.add(name, purpose, facts(sheet));
        words.addClassNames("ve-stack-1", "ve-min0");
        addClassName("ve-hero");
        add(OfferFace.huge(sheet.id(), sheet.text().icon()), words);
    }

    void addBelow(Component... components) {
        words.add(components);
    }

    private Component facts(OfferSheet sheet) {
        Standing standing = sheet.standing();
        var facts = new Div(StarLine.of(standing));
        if (standing.hires() > 0) {
            facts.add(fact(VeIcon.USERS, getTranslation("portal.listing.hires", standing.hires())));
        }
        if (sheet.category() != null) {
            facts.add(fact(VeIcon.TAG, sheet.category()));
        }
        if (!sheet.text().languages().isEmpty()) {
            facts.add(fact(VeIcon.LANGUAGES, Languages.names(sheet.text().languages())));
        }
        if (sheet.reviewed()) {
            var reviewed = fact(VeIcon.CIRCLE_CHECK, getTranslation("portal.listing.reviewed"));
            reviewed.addClassName("ve-ok-text");
            facts.add(reviewed);
        }
        facts.addClassName("ve-meta");
        return facts;
    }

    private static Div fact(VeIcon icon, String words) {
        var fact = new Div(icon.create(), new Span(words));
        fact.addClassName("ve-fact");
        return fact;
    }
}
