package io.vesaas.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.function.Supplier;

/** Copies a text to the clipboard of the browser and says so. */
public class CopyButton extends Button {

    /** @param text what to copy, asked for at the click */
    public CopyButton(Supplier<String> text) {
        super(VeIcon.COPY.create());
        addThemeVariants(ButtonVariant.TERTIARY);
        setAriaLabel(Translations.here("shared.copy"));
        setTooltipText(Translations.here("shared.copy"));
        addClickListener(click -> getElement()
                .executeJs("return navigator.clipboard.writeText($0)", text.get())
                .then(
                        copied -> Toast.ok(getTranslation("shared.copied")),
                        refused -> Toast.warn(getTranslation("shared.copy-refused"))));
    }
}
