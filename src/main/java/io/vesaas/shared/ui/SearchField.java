package io.vesaas.shared.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** Where words are typed that narrow a list while they are typed; never longer than 100 characters. */
public class SearchField extends TextField {

    private static final int LONGEST = 100;

    /** @param words what can be searched for, such as {@code Search agents, models, tools} */
    public SearchField(String words) {
        setPlaceholder(words);
        setAriaLabel(words);
        setPrefixComponent(VeIcon.SEARCH.create());
        setClearButtonVisible(true);
        setMaxLength(LONGEST);
        setValueChangeMode(ValueChangeMode.EAGER);
        addClassName("ve-grow");
    }

    /** Hears the words as they change, be it that a person types or that others are shown. */
    public SearchField onSearch(Consumer<String> heard) {
        addValueChangeListener(change -> heard.accept(words()));
        return this;
    }

    /** What is searched for, without blanks around it; a browser may send more than it should. */
    public String words() {
        String typed = getValue().strip();
        return typed.substring(0, Math.min(LONGEST, typed.length()));
    }

    /** Shows other words, cut to what fits. */
    public void show(String words) {
        setValue(words.substring(0, Math.min(LONGEST, words.length())));
    }
}
