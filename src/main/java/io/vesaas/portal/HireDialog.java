package io.vesaas.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.vesaas.marketplace.Offer;
import io.vesaas.marketplace.Price;
import io.vesaas.shared.Ids;
import io.vesaas.shared.Invalid;
import io.vesaas.shared.LiveFeed;
import io.vesaas.shared.Problem;
import io.vesaas.shared.ui.Face;
import io.vesaas.shared.ui.Numbers;
import io.vesaas.shared.ui.Problems;
import io.vesaas.team.HireRequest;
import io.vesaas.team.Team;
import io.vesaas.team.VeId;
import io.vesaas.team.VirtualEmployee;
import java.util.UUID;
import java.util.stream.Collectors;

/** Asks for a name and for consent to the price, and hires. However often it is clicked, it is one hire. */
final class HireDialog extends Dialog {

    private final UUID key = Ids.next();
    private final Offer offer;
    private final Team team;
    private final LiveFeed feed;
    private final TextField name = new TextField();
    private final Checkbox consent = new Checkbox();
    private final Paragraph problem = new Paragraph();
    private final Button hire = new Button();

    HireDialog(Offer offer, Team team, LiveFeed feed) {
        this.offer = offer;
        this.team = team;
        this.feed = feed;
        setHeaderTitle(getTranslation("portal.hire.title", offer.title()));
        setWidth("520px");
        add(layout());
        var cancel = new Button(getTranslation("portal.hire.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        hire.addThemeVariants(ButtonVariant.PRIMARY);
        hire.setDisableOnClick(true);
        getFooter().add(cancel, hire);
        name.setValue(Names.suggest(
                offer.id(), team.findAll().stream().map(VirtualEmployee::name).collect(Collectors.toSet())));
        showName();

        name.addValueChangeListener(change -> showName());
        hire.addClickListener(click -> hire());
        hire.addClickShortcut(Key.ENTER).listenOn(name);
    }

    private Component layout() {
        name.setLabel(getTranslation("portal.hire.name"));
        name.setValueChangeMode(ValueChangeMode.EAGER);
        name.setAutoselect(true);
        name.setAutofocus(true);
        name.setManualValidation(true);
        name.addClassName("ve-grow");
        consent.setLabel(getTranslation("portal.hire.consent", offer.version()));
        consent.setManualValidation(true);
        problem.addClassNames("ve-danger-text", "ve-small");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);

        var who = new Div(Face.of(offer.id()).huge(), name);
        who.addClassName("ve-hire-who");
        var body = new Div(who, price(), consent, problem);
        body.addClassNames("ve-stack-5", "ve-dialog-body");
        return body;
    }

    private Component price() {
        Price price = offer.price();
        var lines = PriceLines.of(price);
        lines.addClassName("ve-inset");
        if (price.countsTokens()) {
            lines.addComponentAsFirst(
                    PriceLines.line("portal.hire.month", Numbers.here().money(price.ofTypicalMonth())));
            lines.add(OfferDetail.caption(PriceLines.profile()));
        }
        lines.add(OfferDetail.caption(PriceLines.words(price)));
        return lines;
    }

    private void showName() {
        String called = name.getValue().strip();
        name.setHelperText(
                called.isEmpty()
                        ? getTranslation("portal.hire.name.help")
                        : getTranslation("portal.hire.name.seen", called));
        hire.setText(
                Names.fitsOnButton(called)
                        ? getTranslation("portal.hire.verb", called)
                        : getTranslation("portal.hire"));
    }

    private void hire() {
        name.setInvalid(false);
        consent.setInvalid(false);
        problem.setVisible(false);
        try {
            if (!consent.getValue()) {
                throw new Invalid("consent", "price-not-accepted", "Accept the price first.");
            }
            VeId ve = team.hire(new HireRequest(offer.id(), offer.version(), name.getValue(), key));
            close();
            new JoiningDialog(team.get(ve), team, feed).open();
        } catch (Invalid invalid) {
            show(invalid);
        } catch (Problem other) {
            problem.setText(Problems.sentence(other));
            problem.setVisible(true);
        } finally {
            hire.setEnabled(true);
        }
    }

    private void show(Invalid invalid) {
        if (invalid.field().equals("consent")) {
            consent.setErrorMessage(Problems.sentence(invalid));
            consent.setInvalid(true);
            consent.focus();
        } else {
            name.setErrorMessage(Problems.sentence(invalid));
            name.setInvalid(true);
            name.focus();
        }
    }
}
