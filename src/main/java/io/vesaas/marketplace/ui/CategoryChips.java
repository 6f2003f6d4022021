package io.vesaas.marketplace.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.vesaas.marketplace.Category;
import io.vesaas.marketplace.OfferFacets.Count;
import io.vesaas.shared.ui.Numbers;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The categories as chips, one of which can be chosen, each with the number of offers in it. */
final class CategoryChips extends Div {

    private final Consumer<Set<String>> onChange;
    private State shown = new State(List.of(), List.of(), Set.of());

    CategoryChips(Consumer<Set<String>> onChange) {
        this.onChange = onChange;
        addClassName("ve-chips");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("marketplace.categories"));
    }

    /** Shows those that have offers, and what is chosen; nothing moves when nothing has changed. */
    void show(List<Category> categories, List<Count<String>> counts, Set<String> chosen) {
        var now = new State(categories, counts, chosen);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        removeAll();
        add(chip(null, getTranslation("marketplace.categories.all"), null, chosen.isEmpty()));
        for (Category category : categories) {
            long count = counts.stream()
                    .filter(one -> one.value().equals(category.slug()))
                    .mapToLong(Count::count)
                    .sum();
            boolean isChosen = chosen.contains(category.slug());
            if (count > 0 || isChosen) {
                add(chip(category.slug(), category.name(getLocale()), count, isChosen));
            }
        }
        setVisible(getChildren().count() > 1);
    }

    private Button chip(@Nullable String slug, String name, @Nullable Long count, boolean chosen) {
        var label = new Span(name);
        if (count != null) {
            var number = new Span(Numbers.here().count(count));
            number.addClassNames("ve-num", "ve-chip-count");
            label.add(number);
        }
        var chip = new Button(label, click -> onChange.accept(slug == null || chosen ? Set.of() : Set.of(slug)));
        chip.addClassName("ve-chip");
        chip.getElement().setAttribute("aria-pressed", String.valueOf(chosen));
        return chip;
    }

    private record State(List<Category> categories, List<Count<String>> counts, Set<String> chosen) {}
}
