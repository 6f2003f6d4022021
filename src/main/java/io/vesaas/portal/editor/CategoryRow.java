package io.vesaas.portal.editor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.vesaas.marketplace.Category;
import io.vesaas.shared.Invalid;
import io.vesaas.shared.Problem;
import io.vesaas.shared.ui.Problems;
import io.vesaas.shared.ui.Toast;
import io.vesaas.shared.ui.VeIcon;

/** One category: its names, which are saved when a field is left, and how many listings are in it. */
final class CategoryRow extends Div {

    private final TextField english = new TextField();
    private final TextField german = new TextField();
    private final Actions actions;

    /** What can be done with a category. */
    interface Actions {

        void rename(String english, String german);

        void move(int places);

        void delete();
    }

    CategoryRow(Category category, long listings, Actions actions) {
        this.actions = actions;
        english.setAriaLabel(getTranslation("portal.categories.english.of", category.name(getLocale())));
        german.setAriaLabel(getTranslation("portal.categories.german.of", category.name(getLocale())));
        english.setValue(category.english());
        german.setValue(category.german());
        english.setManualValidation(true);
        german.setManualValidation(true);
        english.addValueChangeListener(change -> rename());
        german.addValueChangeListener(change -> rename());
        var count = new Span(getTranslation("portal.categories.count", listings));
        count.addClassNames("ve-caption", "ve-num");
        String name = category.name(getLocale());
        var delete = button(VeIcon.TRASH_2, getTranslation("portal.categories.delete", name), actions::delete);
        delete.setEnabled(listings == 0);
        if (listings > 0) {
            delete.setTooltipText(getTranslation("portal.categories.in-use"));
        }
        var buttons = new Div(
                button(VeIcon.ARROW_UP, getTranslation("portal.categories.up", name), () -> actions.move(-1)),
                button(VeIcon.ARROW_DOWN, getTranslation("portal.categories.down", name), () -> actions.move(1)),
                delete);
        buttons.addClassNames("ve-actions", "ve-editor-row-actions");
        addClassName("ve-editor-category");
        getElement().setAttribute("role", "listitem");
        add(english, german, count, buttons);
    }

    private void rename() {
        english.setInvalid(false);
        german.setInvalid(false);
        try {
            actions.rename(english.getValue(), german.getValue());
            Toast.ok(getTranslation(
                    "portal.categories.renamed", english.getValue().strip()));
        } catch (Invalid invalid) {
            TextField field = invalid.field().equals("german") ? german : english;
            field.setErrorMessage(Problems.sentence(invalid));
            field.setInvalid(true);
        } catch (Problem gone) {
            Toast.error(Problems.sentence(gone));
        }
    }

    private static Button button(VeIcon icon, String name, Runnable action) {
        var button = new Button(icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(name);
        button.setTooltipText(name);
        return button;
    }
}
