package io.vesaas.accounts.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.vesaas.accounts.NewPerson;
import io.vesaas.shared.Invalid;
import io.vesaas.shared.Problem;
import io.vesaas.shared.ui.Problems;
import io.vesaas.shared.ui.Toast;
import java.util.Map;
import java.util.function.Consumer;

/** Name, e-mail and password of a new person. */
class SetupForm extends Div {

    private final TextField name = new TextField(getTranslation("accounts.person.name"));
    private final EmailField email = new EmailField(getTranslation("accounts.person.email"));
    private final PasswordField password = new PasswordField(getTranslation("accounts.person.password"));
    private final Map<String, HasValidation> fields = Map.of("name", name, "email", email, "password", password);
    private final Consumer<NewPerson> whenFilled;

    SetupForm(Consumer<NewPerson> whenFilled) {
        this.whenFilled = whenFilled;
        name.setAutocomplete(Autocomplete.NAME);
        name.setAutofocus(true);
        email.setAutocomplete(Autocomplete.USERNAME);
        email.setManualValidation(true);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText(getTranslation("accounts.person.password.help"));
        var submit = new Button(getTranslation("accounts.setup.submit"), click -> submit());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.addClickShortcut(Key.ENTER);
        submit.setDisableOnClick(true);
        submit.addClickListener(click -> submit.setEnabled(true));
        addClassName("ve-stack-2");
        add(name, email, password, submit);
    }

    private void submit() {
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            whenFilled.accept(new NewPerson(name.getValue(), email.getValue(), password.getValue()));
        } catch (Invalid invalid) {
            HasValidation field = fields.getOrDefault(invalid.field(), name);
            field.setErrorMessage(Problems.sentence(invalid));
            field.setInvalid(true);
        } catch (Problem problem) {
            Toast.error(Problems.sentence(problem));
        }
    }
}
