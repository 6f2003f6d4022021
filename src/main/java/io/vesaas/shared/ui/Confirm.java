package io.vesaas.shared.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before something that can't be undone. The question names the thing, the buttons are verbs. */
public final class Confirm {

    private Confirm() {}

    /**
     * Opens the question with a red button.
     *
     * @param text what will happen and what stays
     * @param verb the button that does it, such as {@code Dismiss Pell}
     * @param keep the button that doesn't, such as {@code Keep Pell}
     */
    public static ConfirmDialog danger(String question, String text, String verb, String keep, Runnable action) {
        ConfirmDialog dialog = ask(question, text, verb, keep, action);
        dialog.setConfirmButtonTheme("error primary");
        return dialog;
    }

    /** Opens the question with a primary button, for what costs money or reaches others but destroys nothing. */
    public static ConfirmDialog ask(String question, String text, String verb, String keep, Runnable action) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(question);
        dialog.setText(text);
        dialog.setConfirmText(verb);
        dialog.setConfirmButtonTheme("primary");
        dialog.setCancelable(true);
        dialog.setCancelText(keep);
        dialog.setWidth("440px");
        dialog.addConfirmListener(confirmed -> action.run());
        dialog.open();
        return dialog;
    }
}
