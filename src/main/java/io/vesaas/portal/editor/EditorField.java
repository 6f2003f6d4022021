package io.vesaas.portal.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import io.vesaas.marketplace.Change;
import io.vesaas.marketplace.ListingField;
import io.vesaas.marketplace.ListingText;
import io.vesaas.shared.ui.Tone;
import io.vesaas.shared.ui.VeIcon;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A field of a draft on the page: its input, what is wrong with it, and what somebody else made of it meanwhile.
 *
 * @param <T> what stands in the field
 */
final class EditorField<T extends @Nullable Object> extends Div {

    private final ListingField<T> field;
    private final Component input;
    private final Consumer<T> shower;
    private final Edits edits;
    private final Paragraph problem = new Paragraph();
    private final Div conflict = new Div();
    private boolean showing;

    private EditorField(ListingField<T> field, Component input, Consumer<T> shower, Edits edits) {
        this.field = field;
        this.input = input;
        this.shower = shower;
        this.edits = edits;
        problem.addClassNames("ve-danger-text", "ve-small");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        conflict.addClassNames("ve-banner", "ve-editor-conflict", Tone.WARN.cssClass());
        conflict.setVisible(false);
        addClassNames("ve-stack-2", "ve-min0");
        setId("field-" + field.name());
        add(input, problem, conflict);
    }

    /** Of an input of Vaadin whose value is made from that of the field and back. */
    static <T extends @Nullable Object, V extends @Nullable Object, C extends Component & HasValueAndElement<?, V>>
            EditorField<T> of(
                    ListingField<T> field,
                    C input,
                    SerializableFunction<V, T> read,
                    SerializableFunction<T, V> write,
                    Edits edits) {
        var made = new EditorField<>(field, input, value -> input.setValue(write.apply(value)), edits);
        ((HasValue<?, V>) input).addValueChangeListener(change -> made.changed(read.apply(change.getValue())));
        if (input instanceof HasValidation validated) {
            validated.setManualValidation(true);
        }
        return made;
    }

    /** Of an input of our own, which says by itself when it was changed. */
    static <T extends @Nullable Object, C extends Component & OwnInput<T>> EditorField<T> of(
            ListingField<T> field, C input, Edits edits) {
        var made = new EditorField<>(field, input, input::show, edits);
        input.onChange(made::changed);
        return made;
    }

    /** An input that is made for one field. */
    interface OwnInput<T extends @Nullable Object> {

        /** Shows a value without telling. */
        void show(T value);

        /** Hears what a person makes of it. */
        void onChange(Consumer<T> listener);
    }

    ListingField<T> field() {
        return field;
    }

    void show(ListingText text) {
        showing = true;
        shower.accept(field.read(text));
        showing = false;
    }

    void showProblem(@Nullable String sentence) {
        if (input instanceof HasValidation validated) {
            validated.setErrorMessage(sentence);
            validated.setInvalid(sentence != null);
        } else {
            problem.setText(sentence == null ? "" : sentence);
            problem.setVisible(sentence != null);
        }
    }

    /** @param theirs in words, with what stands here as before; null when there is nothing to choose */
    void showConflict(@Nullable Change theirs, @Nullable String author) {
        conflict.removeAll();
        conflict.setVisible(theirs != null);
        if (theirs == null) {
            return;
        }
        var said = new Span(getTranslation("portal.editor.conflict", author));
        said.addClassName("ve-strong");
        var value =
                new Span(theirs.after().isEmpty() ? getTranslation("portal.editor.change.nothing") : theirs.after());
        value.addClassNames("ve-editor-value");
        var words = new Div(said, value);
        words.addClassNames("ve-stack-1", "ve-grow");
        var take = choice(getTranslation("portal.editor.conflict.theirs"), false);
        var keep = choice(getTranslation("portal.editor.conflict.mine"), true);
        var choices = new Div(take, keep);
        choices.addClassName("ve-actions");
        var icon = VeIcon.USERS.create();
        conflict.add(icon, words, choices);
        conflict.getElement().setAttribute("role", "alert");
    }

    void focus() {
        scrollIntoView();
        if (input instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    private Button choice(String words, boolean mine) {
        var button = new Button(words, click -> edits.chosen(field, mine));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private void changed(T value) {
        if (!showing) {
            edits.changed(field, value);
        }
    }
}
