package io.vesaas.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Something could not be shown: what happened, what it means, what to do now, and a reference to tell support. */
public class ErrorState extends Div {

    /** @param reference what stands in the log too; null shows none */
    public ErrorState(String title, String text, @Nullable String reference, Component... actions) {
        var state = EmptyState.withIcon(VeIcon.CLOUD_OFF, Tone.DANGER, title, text, actions);
        if (reference != null) {
            var line = new Span(Translations.here("shared.reference", reference));
            line.addClassNames("ve-mono", "ve-soft");
            state.add(line);
        }
        getElement().setAttribute("role", "alert");
        add(state);
    }

    /** The usual "try again" action. */
    public static Button retry(Runnable again) {
        var button =
                new Button(Translations.here("shared.try-again"), VeIcon.REFRESH_CW.create(), click -> again.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }
}
