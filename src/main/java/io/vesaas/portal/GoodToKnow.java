package io.vesaas.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.vesaas.shared.ui.VeIcon;

/** What holds for every hire. */
final class GoodToKnow extends Section {

    GoodToKnow() {
        var checks = new Div(
                fact(VeIcon.LOCK, "private"),
                fact(VeIcon.COINS, "cost"),
                fact(VeIcon.INFO, "ai"),
                fact(VeIcon.UNDO_2, "leave"));
        checks.addClassName("ve-checks");
        addClassName("ve-section");
        add(new H2(getTranslation("portal.listing.know")), checks);
    }

    private Component fact(VeIcon icon, String key) {
        var fact = new Div(icon.create(), new Span(getTranslation("portal.listing.know." + key)));
        fact.addClassNames("ve-check", "ve-off");
        return fact;
    }
}
