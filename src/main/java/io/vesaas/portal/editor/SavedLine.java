package io.vesaas.portal.editor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.vesaas.marketplace.Draft;
import io.vesaas.shared.ui.Times;

/** Whether everything is saved, when and by whom; or why not. */
final class SavedLine extends Div {

    private final Span text = new Span();
    private final Button again = new Button();

    SavedLine(Runnable retry) {
        again.setText(getTranslation("portal.editor.saved.again"));
        again.addThemeVariants(ButtonVariant.SMALL);
        again.addClickListener(click -> retry.run());
        text.getElement().setAttribute("role", "status");
        addClassNames("ve-fact", "ve-editor-saved");
        add(text, again);
        again.setVisible(false);
    }

    void saving() {
        show(getTranslation("portal.editor.saved.saving"), false);
        again.setVisible(false);
    }

    void saved(Draft draft) {
        show(getTranslation("portal.editor.saved", Times.here().ago(draft.savedAt()), draft.savedBy()), false);
        again.setVisible(false);
    }

    /** @param reason what to do about it */
    void notSaved(String reason) {
        show(getTranslation("portal.editor.saved.not", reason), true);
        again.setVisible(false);
    }

    /** @param reason with what the person can do nothing but try again */
    void failed(String reason) {
        notSaved(reason);
        again.setVisible(true);
    }

    private void show(String words, boolean wrong) {
        text.setText(words);
        text.setClassName("ve-soft", !wrong);
        text.setClassName("ve-danger-text", wrong);
    }
}
