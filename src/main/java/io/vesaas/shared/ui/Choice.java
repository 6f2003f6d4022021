package io.vesaas.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** One choice of a few, as toggle buttons: chips that filter, or a segment that switches how the same things are shown. */
public final class Choice<T> extends Div {

    private final Map<T, Button> buttons = new LinkedHashMap<>();
    private Consumer<T> listener = chosen -> {};
    private T value;

    private Choice(String cssClass, String label, List<T> options, Function<T, String> words) {
        value = options.getFirst();
        addClassName(cssClass);
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", label);
        for (T option : options) {
            var button = new Button(words.apply(option), click -> choose(option));
            buttons.put(option, button);
            add(button);
        }
        mark();
    }

    /** Chips above a list; the first option is chosen. */
    public static <T> Choice<T> chips(String label, List<T> options, Function<T, String> words) {
        var chips = new Choice<>("ve-chips", label, options, words);
        chips.buttons.values().forEach(button -> button.addClassName("ve-chip"));
        return chips;
    }

    /** A segmented switch; the first option is chosen. */
    public static <T> Choice<T> segment(String label, List<T> options, Function<T, String> words) {
        return new Choice<>("ve-segment", label, options, words);
    }

    public T value() {
        return value;
    }

    /** Shows another option as chosen, without telling the listener. */
    public void show(T option) {
        value = option;
        mark();
    }

    /** Changes the words, such as a count in them; what is chosen stays. */
    public void rename(Function<T, String> words) {
        buttons.forEach((option, button) -> button.setText(words.apply(option)));
    }

    /** Hears what the member chooses. */
    public Choice<T> onChoice(Consumer<T> chosen) {
        listener = chosen;
        return this;
    }

    private void choose(T option) {
        if (!option.equals(value)) {
            show(option);
            listener.accept(option);
        }
    }

    private void mark() {
        buttons.forEach((option, button) ->
                button.getElement().setAttribute("aria-pressed", String.valueOf(option.equals(value))));
    }
}
