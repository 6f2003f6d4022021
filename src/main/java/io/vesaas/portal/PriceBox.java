package io.vesaas.portal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.vesaas.marketplace.Offer;
import io.vesaas.shared.ui.Numbers;

/** What an offer costs, and the way to hire it while that is possible. */
final class PriceBox extends Div {

    PriceBox(Offer offer, Runnable hire) {
        var amount = new Span(Numbers.here().money(offer.price().ofTypicalMonth()));
        amount.addClassNames("ve-price-xl", "ve-num");
        var period = new Span(getTranslation("portal.price.month"));
        period.addClassName("ve-soft");
        var month = new Div(amount, period);
        month.addClassName("ve-price");
        var profile = caption(PriceLines.profile());
        var head = new Div(month, profile);
        head.addClassName("ve-stack-1");

        addClassNames("ve-card", "ve-pricebox");
        add(head, PriceLines.tokens(offer.price()));
        if (offer.forHire()) {
            var button = new Button(getTranslation("portal.hire"), click -> hire.run());
            button.addThemeVariants(ButtonVariant.PRIMARY);
            button.addClassName("ve-block");
            var terms = caption(getTranslation("portal.price.terms", offer.version()));
            terms.addClassName("ve-center");
            add(button, terms);
        } else {
            add(caption(getTranslation("portal.listing.retired.price")));
        }
    }

    private static Span caption(String text) {
        var caption = new Span(text);
        caption.addClassName("ve-caption");
        return caption;
    }
}
