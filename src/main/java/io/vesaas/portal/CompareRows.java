package io.vesaas.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.vesaas.marketplace.Isolation;
import io.vesaas.marketplace.Measured;
import io.vesaas.marketplace.Offer;
import io.vesaas.marketplace.Skill;
import io.vesaas.shared.ui.Languages;
import io.vesaas.shared.ui.Numbers;
import io.vesaas.shared.ui.Translations;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** What offers are compared by, a row each. */
enum CompareRows {
    PURPOSE_ROW((offer, compared) -> new Span(offer.purpose())),
    PRICE((offer, compared) -> new Span(PriceLines.inOneLine(offer.price()))),
    TYPICAL_MONTH((offer, compared) -> number(Numbers.here().money(offer.price().ofTypicalMonth()))),
    RATING((offer, compared) -> StarLine.of(compared.standing())),
    HIRES((offer, compared) -> number(Numbers.here().count(compared.standing().hires()))),
    MEASURED((offer, compared) -> measured(compared)),
    SKILLS((offer, compared) -> list(offer.skills().stream().map(Skill::name))),
    LANGUAGES((offer, compared) -> orNothing(Languages.names(offer.text().languages()))),
    APPROVALS((offer, compared) -> approvals(compared)),
    ISOLATION((offer, compared) -> isolation(offer));

    private final BiFunction<Offer, Compared, Component> cell;

    CompareRows(BiFunction<Offer, Compared, Component> cell) {
        this.cell = cell;
    }

    String titleKey() {
        return "portal.compare." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Component cell(Offer offer, Compared compared) {
        return cell.apply(offer, compared);
    }

    private static Component number(String text) {
        var number = new Span(text);
        number.addClassName("ve-num");
        return number;
    }

    private static Component measured(Compared compared) {
        Measured measured = compared.measured();
        return measured == null
                ? soft("portal.compare.measured.not")
                : new Span(Translations.here(
                        "portal.compare.measured.facts",
                        MeasuredFacts.seconds(measured.firstWord()),
                        MeasuredFacts.seconds(measured.fullAnswer())));
    }

    private static Component approvals(Compared compared) {
        Boolean asks = compared.asks();
        if (asks == null) {
            return orNothing("");
        }
        return new Span(Translations.here(asks ? "portal.compare.approvals.yes" : "portal.compare.approvals.no"));
    }

    private static Component isolation(Offer offer) {
        Isolation isolation = offer.text().isolation();
        return orNothing(isolation == null ? "" : Translations.here(IsolationStatement.key(isolation.kind())));
    }

    private static Component list(Stream<String> words) {
        List<ListItem> items = words.map(ListItem::new).toList();
        if (items.isEmpty()) {
            return orNothing("");
        }
        var list = new UnorderedList();
        items.forEach(list::add);
        return list;
    }

    private static Component soft(String key) {
        var cell = new Span(Translations.here(key));
        cell.addClassName("ve-soft");
        return cell;
    }

    private static Component orNothing(String words) {
        return words.isEmpty() ? soft("portal.compare.unknown") : new Span(words);
    }
}
