package io.vesaas.marketplace.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import io.vesaas.shared.ui.VeIcon;
import java.util.function.Consumer;

/** Marks an offer as a favourite of the member, or takes the mark away. */
final class StarButton extends Button {

    private final String title;
    private boolean marked;

    StarButton(String title, boolean marked, Consumer<Boolean> onChange) {
        this.title = title;
        addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        addClassName("ve-star");
        addClickListener(click -> {
            onChange.accept(!this.marked);
            show(!this.marked);
        });
        show(marked);
    }

    void show(boolean nowMarked) {
        marked = nowMarked;
        setIcon((marked ? VeIcon.STAR_FILLED : VeIcon.STAR).create());
        setAriaLabel(getTranslation("marketplace.favourite.label", title));
        setTooltipText(getTranslation(marked ? "marketplace.favourite.unmark" : "marketplace.favourite.mark"));
        getElement().setAttribute("aria-pressed", String.valueOf(marked));
    }
}
