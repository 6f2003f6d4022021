package io.vesaas.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import io.vesaas.marketplace.Change;
import io.vesaas.marketplace.Marketplace;
import io.vesaas.marketplace.Offer;
import io.vesaas.shared.Problem;
import io.vesaas.shared.ui.Problems;
import io.vesaas.shared.ui.Toast;
import io.vesaas.team.Team;
import io.vesaas.team.VirtualEmployee;
import java.util.List;

/** Offers a virtual employee the newer version of its listing: what changes, both prices, and the choice. */
final class NewVersionDialog extends Dialog {

    private final VirtualEmployee ve;
    private final Team team;
    private final Offer before;
    private final Offer now;
    private final List<Change> changes;
    private final Paragraph problem = new Paragraph();
    private final Button accept = new Button();

    NewVersionDialog(VirtualEmployee ve, Marketplace marketplace, Team team) {
        this.ve = ve;
        this.team = team;
        before = marketplace.get(ve.listing(), ve.listingVersion());
        now = marketplace.get(ve.listing());
        changes = marketplace.changes(ve.listing(), before.version(), now.version());
        setHeaderTitle(getTranslation("portal.version.title", now.version(), ve.name()));
        setWidth("560px");
        problem.addClassNames("ve-danger-text", "ve-small");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        var body = new Div(
                prices(), whatChanges(), OfferDetail.caption(getTranslation("portal.version.keep.text")), problem);
        body.addClassNames("ve-stack-5", "ve-dialog-body");
        add(body);
        var keep = new Button(getTranslation("portal.version.keep", before.version()), click -> close());
        keep.addThemeVariants(ButtonVariant.TERTIARY);
        accept.setText(getTranslation("portal.version.accept", now.version()));
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        accept.setDisableOnClick(true);
        accept.addClickListener(click -> accept());
        getFooter().add(keep, accept);
    }

    private boolean changesPrice() {
        return changes.stream().anyMatch(change -> ChangeLines.PRICES.contains(change.field()));
    }

    private Component prices() {
        if (!changesPrice()) {
            return new Paragraph(getTranslation("portal.version.same-price", PriceLines.inOneLine(now.price())));
        }
        var both = new Div(price("portal.version.price.now", before), price("portal.version.price.then", now));
        both.addClassName("ve-cols-even");
        var when = OfferDetail.caption(getTranslation("portal.version.price.when", ve.name()));
        var block = new Div(both, when);
        block.addClassName("ve-stack-2");
        return block;
    }

    private Component price(String titleKey, Offer offer) {
        var title = new H3(getTranslation(titleKey, offer.version()));
        var lines = PriceLines.of(offer.price());
        var box = new Div(title, lines);
        box.addClassNames("ve-inset");
        return box;
    }

    private Component whatChanges() {
        List<Change> texts = changes.stream()
                .filter(change -> !ChangeLines.PRICES.contains(change.field()))
                .toList();
        var block = new Div(new H3(getTranslation("portal.version.changes")), new ChangeLines(before, now, texts));
        block.addClassName("ve-stack-2");
        block.setVisible(!texts.isEmpty());
        return block;
    }

    private void accept() {
        problem.setVisible(false);
        try {
            team.accept(ve.id(), now.version());
            close();
            Toast.ok(getTranslation("portal.version.accepted", ve.name(), now.version()));
        } catch (Problem refused) {
            problem.setText(Problems.sentence(refused));
            problem.setVisible(true);
        } finally {
            accept.setEnabled(true);
        }
    }
}
