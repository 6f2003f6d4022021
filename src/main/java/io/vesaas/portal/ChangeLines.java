package io.vesaas.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.vesaas.marketplace.Change;
import io.vesaas.marketplace.Isolation;
import io.vesaas.marketplace.Offer;
import java.util.List;
import java.util.Set;

/** What differs between two versions, field by field: how it was and how it is. */
final class ChangeLines extends Div {

    static final Set<String> PRICES = Set.of("inputPerMillion", "outputPerMillion", "perMonth");
    private static final Set<String> PICTURES = Set.of("icon", "screenshots");

    /** @param changes those to be shown; those of the price are shown as one */
    ChangeLines(Offer before, Offer now, List<Change> changes) {
        addClassName("ve-changes");
        if (changes.isEmpty()) {
            add(OfferDetail.caption(getTranslation("portal.versions.same")));
        }
        if (changes.stream().anyMatch(change -> PRICES.contains(change.field()))) {
            add(line("price", PriceLines.inOneLine(before.price()), PriceLines.inOneLine(now.price())));
        }
        changes.stream()
                .filter(change -> !PRICES.contains(change.field()))
                .map(change -> line(change, before, now))
                .forEach(this::add);
    }

    private Component line(Change change, Offer before, Offer now) {
        if (PICTURES.contains(change.field())) {
            var line = new Div(field(change.field()), new Paragraph(getTranslation("portal.versions.other-pictures")));
            line.addClassName("ve-change");
            return line;
        }
        return change.field().equals("isolation")
                ? line(change.field(), isolation(before), isolation(now))
                : line(change.field(), change.before(), change.after());
    }

    private Component line(String field, String was, String is) {
        var line = new Div(
                field(field), said("portal.versions.was", was, "ve-was"), said("portal.versions.is", is, "ve-is"));
        line.addClassName("ve-change");
        return line;
    }

    private Component field(String name) {
        var field = new Span(getTranslation("portal.field." + name));
        field.addClassName("ve-strong");
        return field;
    }

    private Component said(String key, String value, String cssClass) {
        var label = new Span(getTranslation(key));
        label.addClassName("ve-caption");
        var said = new Paragraph(value.isEmpty() ? getTranslation("portal.versions.nothing") : value);
        said.addClassName("ve-change-text");
        var part = new Div(label, said);
        part.addClassName(cssClass);
        return part;
    }

    private String isolation(Offer offer) {
        Isolation isolation = offer.text().isolation();
        return isolation == null
                ? ""
                : getTranslation(IsolationStatement.key(isolation.kind())) + ". " + isolation.statement();
    }
}
