package io.vesaas.marketplace.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.vesaas.marketplace.OfferFacets;
import io.vesaas.marketplace.OfferFilter;
import io.vesaas.marketplace.Price;
import io.vesaas.shared.ui.Languages;
import io.vesaas.shared.ui.Numbers;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** All filters but the category, each with the numbers that it would bring. */
final class FilterRail extends Div {

    private static final int MODELS = 4;
    private static final int LANGUAGES = 6;
    private static final int TAGS = 10;

    private final Consumer<OfferFilter> onChange;
    private final MonthSlider month;
    private final Facet.Choice approvals = new Facet.Choice(getTranslation("marketplace.filter.approvals"));
    private final Facet.Choice favourites = new Facet.Choice(getTranslation("marketplace.filter.favourites"));
    private final RadioButtonGroup<Double> rating = new RadioButtonGroup<>(getTranslation("marketplace.filter.rating"));
    private final Map<Double, Long> ratings = new HashMap<>();
    private final Facet<Price.Model> models = new Facet<>(
            getTranslation("marketplace.filter.model"),
            MODELS,
            model -> getTranslation("marketplace.model." + model.name().toLowerCase(Locale.ROOT)),
            chosen -> change(filter().models(chosen)));
    private final Facet<String> languages = new Facet<>(
            getTranslation("marketplace.filter.language"),
            LANGUAGES,
            code -> Languages.name(code, getLocale()),
            chosen -> change(filter().languages(chosen)));
    private final Facet<String> tags = new Facet<>(
            getTranslation("marketplace.filter.tag"), TAGS, tag -> tag, chosen -> change(filter().tags(chosen)));
    private final Button reset = new Button(getTranslation("marketplace.filter.reset"), click -> reset());

    private OfferFilter shown = OfferFilter.NONE;

    FilterRail(Currency currency, boolean member, Consumer<OfferFilter> onChange) {
        this.onChange = onChange;
        month = new MonthSlider(currency, (from, to) -> change(filter().month(from, to)));
        approvals.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change(filter().approvals(event.getValue()));
            }
        });
        favourites.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change(filter().favourites(event.getValue()));
            }
        });
        favourites.setVisible(member);
        rating.setItems(0d, 4.5, 4d, 3d);
        rating.setItemLabelGenerator(this::label);
        rating.addClassName("ve-facet-rating");
        rating.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change(filter().rating(event.getValue()));
            }
        });
        reset.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        addClassName("ve-filters");
        add(month, can(), rating, models, languages, tags, reset);
    }

    void show(OfferFilter filter, OfferFacets facets) {
        shown = filter;
        month.show(filter.monthFrom(), filter.monthTo());
        approvals.show(facets.approvals(), filter.approvals());
        favourites.showWithoutCount(filter.favourites());
        facets.ratings().forEach(one -> ratings.put(one.value(), one.count()));
        rating.setItemLabelGenerator(this::label);
        rating.setValue(filter.rating());
        rating.setVisible(filter.rating() > 0 || facets.ratings().stream().anyMatch(one -> one.count() > 0));
        models.show(facets.models(), filter.models());
        languages.show(facets.languages(), filter.languages());
        tags.show(facets.tags(), filter.tags());
        reset.setVisible(!filter.categories(Set.of()).equals(OfferFilter.NONE));
    }

    private Div can() {
        var heading = new H2(getTranslation("marketplace.filter.can"));
        heading.addClassName("ve-facet-label");
        var choices = new Div(approvals, favourites);
        choices.addClassName("ve-facet-choices");
        var group = new Div(heading, choices);
        group.addClassName("ve-facet");
        return group;
    }

    private String label(double least) {
        return least == 0
                ? getTranslation("marketplace.filter.rating.any")
                : getTranslation(
                        "marketplace.filter.rating.from",
                        OfferFacts.rating(least),
                        Numbers.here().count(ratings.getOrDefault(least, 0L)));
    }

    private void reset() {
        change(OfferFilter.NONE.categories(shown.categories()));
    }

    private OfferFilter filter() {
        return shown;
    }

    private void change(OfferFilter filter) {
        shown = filter;
        onChange.accept(filter);
    }
}
