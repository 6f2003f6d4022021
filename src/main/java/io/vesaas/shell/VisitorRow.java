package io.vesaas.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.vesaas.shared.ui.Translations;
import io.vesaas.shared.ui.VeIcon;

/** The lower edge of the drawer for somebody who is not signed in: the way in, and the switch between light and dark. */
final class VisitorRow extends Div {

    VisitorRow(Appearance appearance) {
        var light = new Button(VeIcon.MOON.create(), click -> getUI().ifPresent(appearance::toggle));
        light.addThemeVariants(ButtonVariant.TERTIARY);
        light.setAriaLabel(getTranslation("shell.scheme.toggle"));
        light.setTooltipText(getTranslation("shell.scheme.toggle"));
        Button signIn = signIn();
        signIn.addThemeVariants(ButtonVariant.PRIMARY);
        signIn.addClassName("ve-grow");
        addClassName("ve-nav-user");
        add(signIn, light);
    }

    /** Leads to the sign-in page, which no router of ours serves while nobody is signed in. */
    static Button signIn() {
        return new Button(
                Translations.here("shell.visitor.sign-in"),
                click -> UI.getCurrent().getPage().setLocation(SignInView.ROUTE));
    }
}
