package io.vesaas.marketplace.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import io.vesaas.marketplace.OfferFacets.Count;
import io.vesaas.shared.ui.Numbers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** One kind of filter: a checkbox for each choice, with the number of offers it would show. */
final class Facet<T> extends Div {

    private final Function<T, String> words;
    private final Consumer<Set<T>> onChange;
    private final int most;
    private final Div choices = new Div();
    private final Map<T, Choice> shown = new HashMap<>();
    private final Set<T> chosen = new HashSet<>();

    /** @param most how many choices are shown, besides those that are chosen */
    Facet(String label, int most, Function<T, String> words, Consumer<Set<T>> onChange) {
        this.most = most;
        this.words = words;
        this.onChange = onChange;
        var heading = new H2(label);
        heading.addClassName("ve-facet-label");
        choices.addClassName("ve-facet-choices");
        choices.getElement().setAttribute("role", "group");
        choices.getElement().setAttribute("aria-label", label);
        addClassName("ve-facet");
        add(heading, choices);
    }

    /** Shows these choices, and hides itself when there is nothing to choose. */
    void show(List<Count<T>> counts, Set<T> nowChosen) {
        chosen.clear();
        chosen.addAll(nowChosen);
        Stream<Count<T>> known = counts.stream().filter(one -> nowChosen.contains(one.value()));
        Stream<Count<T>> gone = nowChosen.stream()
                .filter(value -> counts.stream().noneMatch(one -> one.value().equals(value)))
                .map(value -> new Count<>(value, 0));
        Stream<Count<T>> others =
                counts.stream().filter(one -> !nowChosen.contains(one.value())).limit(most);
        List<Count<T>> all =
                Stream.of(known, gone, others).flatMap(each -> each).toList();

        Set<T> values = new HashSet<>(all.stream().map(Count::value).toList());
        shown.entrySet().removeIf(one -> {
            boolean unwanted = !values.contains(one.getKey());
            if (unwanted) {
                choices.remove(one.getValue());
            }
            return unwanted;
        });
        all.forEach(one ->
                shown.computeIfAbsent(one.value(), this::choice).show(one.count(), chosen.contains(one.value())));
        setVisible(!all.isEmpty());
    }

    private Choice choice(T value) {
        var choice = new Choice(words.apply(value));
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                if (change.getValue()) {
                    chosen.add(value);
                } else {
                    chosen.remove(value);
                }
                onChange.accept(Set.copyOf(chosen));
            }
        });
        choices.add(choice);
        return choice;
    }

    /** A checkbox with a number at its end. */
    static final class Choice extends Checkbox {

        private final Span count = new Span();

        Choice(String word) {
            var name = new Span(word);
            name.addClassName("ve-ellipsis");
            count.addClassNames("ve-num", "ve-soft");
            var label = new Div(name, count);
            label.addClassName("ve-facet-choice");
            setLabelComponent(label);
        }

        void show(long offers, boolean ticked) {
            count.setText(Numbers.here().count(offers));
            setValue(ticked);
            setEnabled(offers > 0 || ticked);
        }

        void showWithoutCount(boolean ticked) {
            setValue(ticked);
        }
    }
}
