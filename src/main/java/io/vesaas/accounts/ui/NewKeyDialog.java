package io.vesaas.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.vesaas.accounts.ApiKeyRequest;
import io.vesaas.accounts.ApiScope;
import io.vesaas.accounts.KeyRing;
import io.vesaas.shared.Invalid;
import io.vesaas.shared.Problem;
import io.vesaas.shared.ui.Problems;
import io.vesaas.shared.ui.Times;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Asks what a new API key is for, what it may do and how long; then shows it, once. */
final class NewKeyDialog extends Dialog {

    private static final int LONGEST_NAME = 60;

    private final KeyRing keys;
    private final Clock clock;
    private final Runnable whenMade;
    private final TextField name = new TextField();
    private final CheckboxGroup<ApiScope> scopes = new CheckboxGroup<>();
    private final Select<Lifetime> lifetime = new Select<>();
    private final Paragraph problem = new Paragraph();
    private final Button create = new Button();

    NewKeyDialog(KeyRing keys, List<ApiScope> offered, Clock clock, Runnable whenMade) {
        this.keys = keys;
        this.clock = clock;
        this.whenMade = whenMade;
        setHeaderTitle(getTranslation("accounts.keys.new"));
        setWidth("560px");
        add(layout(offered));
        var cancel = new Button(getTranslation("accounts.keys.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        create.setText(getTranslation("accounts.keys.create"));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.setDisableOnClick(true);
        getFooter().add(cancel, create);
        showEnd();

        lifetime.addValueChangeListener(change -> showEnd());
        create.addClickListener(click -> create());
        create.addClickShortcut(Key.ENTER).listenOn(name);
    }

    private Component layout(List<ApiScope> offered) {
        name.setLabel(getTranslation("accounts.keys.name"));
        name.setHelperText(getTranslation("accounts.keys.name.help"));
        name.setMaxLength(LONGEST_NAME);
        name.setAutofocus(true);
        name.setManualValidation(true);
        scopes.setLabel(getTranslation("accounts.keys.scopes"));
        scopes.setItems(offered);
        scopes.setItemLabelGenerator(KeyCells::title);
        scopes.setItemHelperGenerator(KeyCells::sentence);
        scopes.setManualValidation(true);
        if (offered.size() == 1) {
            scopes.setValue(Set.copyOf(offered));
        }
        lifetime.setLabel(getTranslation("accounts.keys.lifetime"));
        lifetime.setItems(Lifetime.values());
        lifetime.setItemLabelGenerator(option -> getTranslation(option.wordKey()));
        lifetime.setValue(Lifetime.QUARTER);
        lifetime.setManualValidation(true);
        problem.addClassNames("ve-danger-text", "ve-small");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        var body = new Div(name, scopes, lifetime, problem);
        body.addClassNames("ve-stack-5", "ve-dialog-body");
        return body;
    }

    private void showEnd() {
        var end = lifetime.getValue().end(clock.instant());
        lifetime.setHelperText(
                end == null
                        ? getTranslation("accounts.keys.lifetime.endless")
                        : getTranslation(
                                "accounts.keys.lifetime.until",
                                Times.here().date(Times.here().dayOf(end))));
    }

    private void create() {
        name.setInvalid(false);
        scopes.setInvalid(false);
        problem.setVisible(false);
        try {
            var made = keys.create(new ApiKeyRequest(
                    name.getValue(), scopes.getValue(), lifetime.getValue().end(clock.instant())));
            whenMade.run();
            showKey(new KeyShown(made));
        } catch (Invalid invalid) {
            show(invalid);
        } catch (Problem other) {
            problem.setText(Problems.sentence(other));
            problem.setVisible(true);
        } finally {
            create.setEnabled(true);
        }
    }

    /** From here on only a click on the button closes it: the key can't be shown again. */
    private void showKey(KeyShown key) {
        setHeaderTitle(getTranslation("accounts.keys.made"));
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        removeAll();
        add(key);
        var done = new Button(getTranslation("accounts.keys.copied"), click -> close());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().removeAll();
        getFooter().add(new Span(), done);
    }

    private void show(Invalid invalid) {
        String sentence = Problems.sentence(invalid);
        if (invalid.field().equals("scopes")) {
            scopes.setErrorMessage(sentence);
            scopes.setInvalid(true);
        } else {
            name.setErrorMessage(sentence);
            name.setInvalid(true);
            name.focus();
        }
    }
}
