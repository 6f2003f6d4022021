package io.vesaas.marketplace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.vesaas.marketplace.OfferFacets;
import io.vesaas.marketplace.OfferFacets.Count;
import io.vesaas.marketplace.OfferFilter;
import io.vesaas.shared.ui.EmptyState;
import io.vesaas.shared.ui.Tone;
import io.vesaas.shared.ui.VeIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Says that nothing fits, and what would: which filter to drop, with how many offers that brings; or everything. */
final class NothingFound extends Div {

    private final Consumer<Browse> onChange;

    NothingFound(Consumer<Browse> onChange) {
        this.onChange = onChange;
    }

    void show(Browse browse, OfferFacets facets) {
        List<Component> steps = new ArrayList<>();
        for (Count<OfferFacets.Kind> without : facets.withoutFilter()) {
            if (without.count() > 0) {
                steps.add(step(
                        getTranslation(
                                "marketplace.no-result.without."
                                        + without.value().name().toLowerCase(Locale.ROOT),
                                without.count()),
                        browse.filter(without(browse.filter(), without.value()))));
            }
        }
        if (steps.isEmpty() && !browse.text().isEmpty() && !browse.filter().equals(OfferFilter.NONE)) {
            steps.add(step(getTranslation("marketplace.no-result.words-only"), browse.filter(OfferFilter.NONE)));
        }
        var all = step(getTranslation("marketplace.no-result.all"), Browse.EVERYTHING);
        all.addThemeVariants(ButtonVariant.PRIMARY);
        steps.add(all);
        removeAll();
        add(EmptyState.withIcon(
                VeIcon.SEARCH,
                Tone.ACCENT,
                browse.text().isEmpty()
                        ? getTranslation("marketplace.no-result.filters")
                        : getTranslation("marketplace.no-result.title", browse.text()),
                getTranslation(steps.size() > 1 ? "marketplace.no-result.loosen" : "marketplace.no-result.text"),
                steps.toArray(Component[]::new)));
    }

    private Button step(String words, Browse next) {
        return new Button(words, click -> onChange.accept(next));
    }

    private static OfferFilter without(OfferFilter filter, OfferFacets.Kind kind) {
        return switch (kind) {
            case CATEGORY -> filter.categories(Set.of());
            case TAG -> filter.tags(Set.of());
            case LANGUAGE -> filter.languages(Set.of());
            case MODEL -> filter.models(Set.of());
            case MONTH -> filter.month(null, null);
            case RATING -> filter.rating(0);
            case APPROVALS -> filter.approvals(false);
        };
    }
}
