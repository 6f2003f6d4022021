package io.vesaas.marketplace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.OfferSort;
import io.vesaas.shared.ui.Translations;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What was found: how many, in which order, their cards, and more of them. */
final class Results extends Div {

    /** With fewer offers than this the cards themselves show at once what shelves would. */
    private static final int WORTH_SHELVES = 7;

    private final Shelves shelves = new Shelves();
    private final Shelves instead = new Shelves();
    private final H2 heading = new H2(getTranslation("marketplace.all"));
    private final Span count = new Span();
    private final Select<OfferSort> sort = new Select<>();
    private final Div bar;
    private final OfferGrid grid;
    private final NothingFound nothing;
    private final Button more;

    Results(
            Component filters,
            boolean member,
            BiConsumer<ListingId, Boolean> onMark,
            Consumer<Browse> onChange,
            Supplier<Browse> browse,
            Runnable onMore) {
        grid = new OfferGrid(
                member,
                onMark,
                (listing, wanted) -> onChange.accept(browse.get().compare(listing, wanted)));
        nothing = new NothingFound(onChange);
        more = new Button(getTranslation("marketplace.more"), click -> onMore.run());
        more.setDisableOnClick(true);
        more.addClassName("ve-more");
        count.addClassNames("ve-small", "ve-soft");
        count.getElement().setAttribute("role", "status");
        sort.setAriaLabel(getTranslation("marketplace.sort"));
        sort.setItemLabelGenerator(Results::word);
        sort.addClassName("ve-sort");
        sort.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onChange.accept(browse.get().sort(change.getValue()));
            }
        });
        var actions = new Div(filters, sort);
        actions.addClassName("ve-actions");
        bar = new Div(count, actions);
        bar.addClassNames("ve-between", "ve-result");
        heading.addClassName("ve-unseen");
        addClassName("ve-section");
        add(shelves, heading, bar, grid, nothing, instead, more);
    }

    void show(Found found, List<ListingId> compared) {
        Browse browse = found.request().browse();
        boolean none = found.hits().isEmpty();
        count.setText(words(found));
        sort.setItems(Arrays.stream(OfferSort.values())
                .filter(order -> order != OfferSort.RELEVANCE || !browse.text().isEmpty())
                .toList());
        sort.setValue(browse.order());
        sort.setVisible(!none);
        grid.show(found.hits(), found.mine(), compared);
        grid.setVisible(!none);
        nothing.setVisible(none);
        bar.setVisible(!none || browse.filters() > 0);
        if (none) {
            nothing.show(browse, found.page().facets());
        }
        instead.show(none ? found.popular() : List.of());
        if (browse.isEverything() && found.page().total() >= WORTH_SHELVES) {
            shelves.show(found);
        } else {
            shelves.setVisible(false);
        }
        more.setVisible(found.page().next() != null);
        more.setEnabled(true);
    }

    void compare(List<ListingId> compared) {
        grid.show(compared);
    }

    private String words(Found found) {
        Browse browse = found.request().browse();
        long total = found.page().total();
        if (found.page().similar() && total > 0) {
            return getTranslation("marketplace.count.similar", browse.text(), total);
        }
        return browse.isEverything()
                ? getTranslation("marketplace.count", total)
                : getTranslation("marketplace.count.fitting", total);
    }

    private static String word(OfferSort order) {
        return Translations.here(
                "marketplace.sort." + order.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
