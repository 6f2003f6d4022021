package io.vesaas.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.vesaas.shared.Money;
import io.vesaas.shared.ui.AiTag;
import io.vesaas.shared.ui.Face;
import io.vesaas.shared.ui.Meter;
import io.vesaas.shared.ui.Numbers;
import io.vesaas.shared.ui.Status;
import java.math.BigDecimal;
import java.util.Currency;

/** A drawing beside the sign-in form: three cards as they look on My Team. It can't be used and isn't read aloud. */
final class SignInArt extends Div {

    SignInArt() {
        var approve = new Button(getTranslation("shell.art.approve"));
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(approve, new Button(getTranslation("shell.art.reject")));
        actions.addClassName("ve-actions");
        String refund = getTranslation("shell.art.refund", Numbers.here().money(euro("48.00")));
        var stack = new Div(
                card("vera", "Mira", "shell.art.support", Status.VE_NEEDS_YOU, new Span(refund), actions),
                card(
                        "nora",
                        "Otto",
                        "shell.art.bookkeeper",
                        Status.VE_WORKING,
                        new Span(getTranslation("shell.art.bank")),
                        new Meter("Otto", euro("11.60"), euro("25"))),
                card(
                        "ines",
                        "Ines",
                        "shell.art.analyst",
                        Status.TASK_DONE,
                        new Span(getTranslation("shell.art.brief"))));
        stack.addClassName("ve-signin-stack");

        addClassName("ve-signin-art");
        getElement().setAttribute("inert", true);
        getElement().setAttribute("aria-hidden", "true");
        add(stack);
    }

    private Div card(String seed, String name, String roleKey, Status status, Component... body) {
        var strong = new Span(name);
        strong.addClassName("ve-strong");
        var title = new Div(strong, new AiTag());
        title.addClassName("ve-name");
        var role = new Span(getTranslation(roleKey));
        role.addClassName("ve-caption");
        var words = new Div(title, role);
        words.addClassNames("ve-stack-0", "ve-grow");
        var head = new Div(Face.of(seed).large(), words, status.badge());
        head.addClassName("ve-who");
        var card = new Div(head);
        card.addClassNames("ve-card", "ve-float");
        card.add(body);
        return card;
    }

    private static Money euro(String amount) {
        return new Money(new BigDecimal(amount), Currency.getInstance("EUR"));
    }
}
