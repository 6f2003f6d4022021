package io.vesaas.shared.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import io.vesaas.shared.ui.Gallery.Shot;
import java.util.List;

/** Shows one picture large; arrows, on the screen and on the keyboard, lead to the others, Escape leads back. */
class GalleryViewer extends Dialog {

    private final List<Shot> shots;
    private final Image image = new Image();
    private final Span caption = new Span();
    private final Span position = new Span();
    private int index;

    GalleryViewer(List<Shot> shots, int first) {
        this.shots = shots;
        index = first;
        addClassName("ve-viewer");
        addThemeName("no-padding");
        getElement().setAttribute("aria-label", getTranslation("shared.gallery.viewer"));
        image.addClassName("ve-viewer-image");
        add(image, foot());
        show();
    }

    private Div foot() {
        caption.addClassName("ve-grow");
        caption.getElement().setAttribute("aria-live", "polite");
        position.addClassNames("ve-caption", "ve-num");
        var foot = new Div(caption, position);
        foot.addClassName("ve-viewer-foot");
        if (shots.size() > 1) {
            foot.add(
                    arrow(VeIcon.CHEVRON_LEFT, "shared.gallery.previous", -1, Key.ARROW_LEFT),
                    arrow(VeIcon.CHEVRON_RIGHT, "shared.gallery.next", 1, Key.ARROW_RIGHT));
        }
        foot.add(button(VeIcon.X, "shared.close", this::close));
        return foot;
    }

    private Button arrow(VeIcon icon, String wordKey, int step, Key key) {
        Button arrow = button(icon, wordKey, () -> go(step));
        arrow.addClickShortcut(key).listenOn(this);
        return arrow;
    }

    private Button button(VeIcon icon, String wordKey, Runnable action) {
        var button = new Button(icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(wordKey));
        button.setTooltipText(getTranslation(wordKey));
        return button;
    }

    private void go(int step) {
        index = Math.floorMod(index + step, shots.size());
        show();
    }

    private void show() {
        Shot shot = shots.get(index);
        image.setSrc(shot.full());
        image.setAlt(shot.alternative());
        caption.setText(shot.caption());
        position.setText(getTranslation("shared.gallery.position", index + 1, shots.size()));
        position.setVisible(shots.size() > 1);
    }
}
