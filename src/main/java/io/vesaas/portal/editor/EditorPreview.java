package io.vesaas.portal.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.vesaas.shared.ui.Choice;
import io.vesaas.shared.ui.VeIcon;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** What customers will see while it is written: the card or the whole page, in light or dark. */
final class EditorPreview extends Div {

    private enum What {
        CARD,
        PAGE
    }

    private enum Scheme {
        LIGHT,
        DARK
    }

    private final Supplier<Component> card;
    private final Supplier<Component> page;
    private final Choice<What> what = segment("portal.editor.preview.what", What.values());
    private final Choice<Scheme> scheme = segment("portal.editor.preview.scheme", Scheme.values());
    private final Div stage = new Div();

    /**
     * @param card makes the card as it would look now
     * @param page makes the page as it would look now
     */
    EditorPreview(Supplier<Component> card, Supplier<Component> page) {
        this.card = card;
        this.page = page;
        var title = new Span(getTranslation("portal.editor.preview"));
        title.addClassName("ve-overline");
        var large = new Button(VeIcon.EXTERNAL_LINK.create(), click -> enlarge());
        large.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        large.setAriaLabel(getTranslation("portal.editor.preview.large"));
        large.setTooltipText(getTranslation("portal.editor.preview.large"));
        var head = new Div(title, large);
        head.addClassName("ve-between");
        var switches = new Div(what, scheme);
        switches.addClassNames("ve-between", "ve-editor-switches");
        stage.addClassNames("ve-editor-stage");
        stage.getElement()
                .setAttribute("role", "group")
                .setAttribute("tabindex", "0")
                .setAttribute("aria-label", getTranslation("portal.editor.preview"));
        addClassName("ve-preview");
        add(head, switches, stage);
        what.onChoice(chosen -> refresh());
        scheme.onChoice(chosen -> refresh());
    }

    void refresh() {
        dress(stage);
        stage.setClassName("ve-editor-stage-page", what.value() == What.PAGE);
        stage.removeAll();
        stage.add(what.value() == What.CARD ? card.get() : page.get());
    }

    /** The whole page as wide as the screen allows. */
    private void enlarge() {
        var whole = new Div(page.get());
        whole.addClassName("ve-editor-whole");
        whole.getElement()
                .setAttribute("role", "group")
                .setAttribute("tabindex", "0")
                .setAttribute("aria-label", getTranslation("portal.editor.preview"));
        dress(whole);
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("portal.editor.preview"));
        dialog.setWidth("1240px");
        dialog.add(whole);
        var close = new Button(getTranslation("shared.close"), click -> dialog.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        dialog.getFooter().add(close);
        dialog.open();
    }

    private void dress(Div place) {
        place.setClassName("ve-scheme-light", scheme.value() == Scheme.LIGHT);
        place.setClassName("ve-scheme-dark", scheme.value() == Scheme.DARK);
    }

    private <T extends Enum<T>> Choice<T> segment(String key, T[] options) {
        return Choice.segment(
                getTranslation(key),
                List.of(options),
                option -> getTranslation(key + "." + option.name().toLowerCase(Locale.ROOT)));
    }
}
