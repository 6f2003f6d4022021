package io.vesaas.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.vesaas.marketplace.Change;
import io.vesaas.marketplace.Offer;
import io.vesaas.shared.ui.Times;
import io.vesaas.team.VirtualEmployee;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every version that was on offer, when, what it changed, and who of the own team works by it. */
final class VersionHistory extends Section {

    private final List<VirtualEmployee> hired;
    private final BiFunction<Integer, Integer, List<Change>> changes;

    /**
     * @param versions the latest first
     * @param changes between two versions, asked for when somebody wants to see them
     */
    VersionHistory(
            List<Offer> versions, List<VirtualEmployee> hired, BiFunction<Integer, Integer, List<Change>> changes) {
        this.hired = hired;
        this.changes = changes;
        var list = new Div();
        list.addClassName("ve-list");
        for (int i = 0; i < versions.size(); i++) {
            list.add(line(versions.get(i), i + 1 < versions.size() ? versions.get(i + 1) : null));
        }
        addClassName("ve-section");
        add(new H2(getTranslation("portal.versions.title")), list);
    }

    private Component line(Offer version, @Nullable Offer before) {
        var number = new Span(getTranslation("portal.versions.number", version.version()));
        number.addClassName("ve-strong");
        var date = new Span(Times.here().date(Times.here().dayOf(version.publishedAt())) + " · "
                + PriceLines.inOneLine(version.price()));
        date.addClassName("ve-caption");
        var words = new Div(number, date);
        words.addClassNames("ve-stack-1", "ve-grow");
        String accepted = hired.stream()
                .filter(ve -> ve.listingVersion() == version.version())
                .map(VirtualEmployee::name)
                .collect(Collectors.joining(", "));
        if (!accepted.isEmpty()) {
            words.add(OfferDetail.caption(getTranslation("portal.versions.accepted", accepted)));
        }
        if (before != null) {
            words.add(whatChanged(before, version));
        }
        var line = new Div(words);
        line.addClassNames("ve-item", "ve-top");
        return line;
    }

    private Component whatChanged(Offer from, Offer to) {
        var details = new Details(getTranslation("portal.versions.changed", from.version()));
        details.addOpenedChangeListener(opening -> {
            if (opening.isOpened()) {
                details.removeAll();
                details.add(new ChangeLines(from, to, changes.apply(from.version(), to.version())));
            }
        });
        return details;
    }
}
