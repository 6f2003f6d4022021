package io.vesaas.portal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.vesaas.marketplace.Isolation;
import io.vesaas.shared.ui.VeIcon;
import java.util.Locale;

/** How the data of customers who hire the same agent are kept apart, and what keeps them apart. */
final class IsolationStatement extends Section {

    IsolationStatement(Isolation isolation) {
        String key = key(isolation.kind());
        var icon = new Div(VeIcon.SHIELD_CHECK.create());
        icon.addClassName("ve-tile-icon");
        var words = new Div(new H3(getTranslation(key)), new Paragraph(getTranslation(key + ".text")));
        words.addClassNames("ve-stack-1", "ve-grow");
        if (!isolation.statement().isBlank()) {
            var statement = new Paragraph(isolation.statement());
            statement.addClassName("ve-soft");
            words.add(statement);
        }
        var line = new Div(icon, words);
        line.addClassNames("ve-item", "ve-top", "ve-isolation");
        addClassName("ve-section");
        add(new H2(getTranslation("portal.listing.isolation")), line);
    }

    /** In a few words. */
    static String key(Isolation.Kind kind) {
        return "portal.isolation." + kind.name().toLowerCase(Locale.ROOT);
    }
}
