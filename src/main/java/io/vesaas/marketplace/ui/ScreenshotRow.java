package io.vesaas.marketplace.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.vesaas.marketplace.MediaId.Size;
import io.vesaas.marketplace.Picture;
import io.vesaas.shared.ui.VeIcon;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;

/** One screenshot among those of a listing: what it looks like, what stands under it, and where it stands. */
final class ScreenshotRow extends Div {

    private static final int LONGEST_CAPTION = 120;
    private static final int LONGEST_ALTERNATIVE = 300;

    private final Picture first;
    private final TextField caption = new TextField();
    private final TextField alternative = new TextField();
    private final Button earlier;
    private final Button later;
    private int place;

    /** @param mover is told where this row shall stand, from 0 */
    ScreenshotRow(
            Picture picture, Runnable changed, ObjIntConsumer<ScreenshotRow> mover, Consumer<ScreenshotRow> remover) {
        first = picture;
        addClassName("ve-shot-row");
        getElement().setAttribute("role", "listitem");
        field(caption, "marketplace.screenshot.caption", picture.caption(), LONGEST_CAPTION, changed);
        field(alternative, "marketplace.screenshot.alternative", picture.alternative(), LONGEST_ALTERNATIVE, changed);
        alternative.setHelperText(getTranslation("marketplace.screenshot.alternative.help"));
        earlier = button(VeIcon.ARROW_LEFT, "marketplace.screenshot.earlier", () -> mover.accept(this, place - 1));
        later = button(VeIcon.ARROW_RIGHT, "marketplace.screenshot.later", () -> mover.accept(this, place + 1));
        Button remove = button(VeIcon.TRASH_2, "marketplace.screenshot.remove", () -> remover.accept(this));
        var image = new Image(picture.media().url(Size.THUMBNAIL), picture.alternative());
        var texts = new Div(caption, alternative);
        texts.addClassName("ve-shot-texts");
        var buttons = new Div(earlier, later, remove);
        buttons.addClassName("ve-shot-buttons");
        add(image, texts, buttons);
        DragSource.create(this).setDragData(this);
        DropTarget.create(this)
                .addDropListener(drop -> drop.getDragData()
                        .filter(ScreenshotRow.class::isInstance)
                        .map(ScreenshotRow.class::cast)
                        .filter(row -> row != this && row.getParent().equals(getParent()))
                        .ifPresent(row -> mover.accept(row, place)));
    }

    Picture picture() {
        return new Picture(
                first.media(),
                caption.getValue().strip(),
                alternative.getValue().strip());
    }

    void placed(int index, int of) {
        place = index;
        earlier.setEnabled(index > 0);
        later.setEnabled(index < of - 1);
        getElement().setAttribute("aria-label", getTranslation("marketplace.screenshot.place", index + 1, of));
    }

    void focus() {
        caption.focus();
    }

    void showProblem(boolean atCaption, String sentence) {
        TextField field = atCaption ? caption : alternative;
        field.setErrorMessage(sentence);
        field.setInvalid(true);
        field.focus();
    }

    private void field(TextField field, String labelKey, String value, int longest, Runnable changed) {
        field.setLabel(getTranslation(labelKey));
        field.setValue(value);
        field.setMaxLength(longest);
        field.setManualValidation(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> {
            field.setInvalid(false);
            changed.run();
        });
    }

    private Button button(VeIcon icon, String wordKey, Runnable action) {
        var button = new Button(icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation(wordKey));
        button.setTooltipText(getTranslation(wordKey));
        return button;
    }
}
