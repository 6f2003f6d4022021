package io.vesaas.portal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import io.vesaas.shared.Problem;
import io.vesaas.shared.ui.Problems;
import java.util.function.Consumer;

/** Asks for a few words and does something with them; what is wrong with them is said at the field. */
final class SayDialog extends Dialog {

    /** The length of a reason. */
    static final int SENTENCE = 300;

    private final TextArea words = new TextArea();
    private final Consumer<String> action;

    /** @param action gets the words; the dialog stays open when it throws a {@link Problem} */
    SayDialog(String title, String label, String verb, int longest, Consumer<String> action) {
        this.action = action;
        setHeaderTitle(title);
        setWidth("480px");
        words.setLabel(label);
        words.setMaxLength(longest);
        words.setMinRows(3);
        words.setWidthFull();
        words.setManualValidation(true);
        words.setAutofocus(true);
        var body = new Div(words);
        body.addClassName("ve-dialog-body");
        add(body);
        var cancel = new Button(getTranslation("portal.hire.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        var go = new Button(verb, click -> go());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, go);
    }

    /** Begins with these words. */
    SayDialog with(String before) {
        words.setValue(before);
        return this;
    }

    private void go() {
        words.setInvalid(false);
        try {
            action.accept(words.getValue());
            close();
        } catch (Problem problem) {
            words.setErrorMessage(Problems.sentence(problem));
            words.setInvalid(true);
            words.focus();
        }
    }
}
