package io.vesaas.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.Offer;
import io.vesaas.shared.ui.AiTag;
import io.vesaas.shared.ui.VeIcon;
import io.vesaas.team.VirtualEmployee;
import java.util.List;

/** Offers side by side: a column each, a row for everything they are compared by. */
final class CompareTable extends Div {

    /** What can be done from here. */
    interface Actions {

        void remove(ListingId listing);

        void hire(Offer offer);

        void chat(VirtualEmployee ve);
    }

    private final List<Compared> columns;
    private final Actions actions;
    private final NativeTable table = new NativeTable();

    CompareTable(List<Compared> columns, Actions actions) {
        this.columns = columns;
        this.actions = actions;
        table.setCaptionText(getTranslation("portal.compare.caption"));
        table.addClassName("ve-compare");
        table.getElement().setAttribute("data-columns", String.valueOf(columns.size()));
        heads();
        for (CompareRows row : CompareRows.values()) {
            row(row);
        }
        addClassName("ve-compare-scroll");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("portal.compare.caption"));
        add(table);
    }

    private void heads() {
        var head = new NativeTableRow();
        var corner = new NativeTableCell();
        head.add(corner);
        columns.forEach(column -> {
            var cell = new NativeTableHeaderCell();
            cell.getElement().setAttribute("scope", "col");
            cell.add(head(column));
            head.add(cell);
        });
        table.getHead().add(head);
    }

    private Component head(Compared column) {
        Offer offer = column.offer();
        var remove = new Button(VeIcon.X.create(), click -> actions.remove(column.id()));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        remove.addClassName("ve-compare-remove");
        if (offer == null) {
            remove.setAriaLabel(getTranslation("portal.compare.remove.missing"));
            remove.setTooltipText(getTranslation("portal.compare.remove.missing"));
            var gone = new Div(new Span(getTranslation("portal.compare.missing")), remove);
            gone.addClassName("ve-compare-head");
            return gone;
        }
        remove.setAriaLabel(getTranslation("portal.compare.remove", offer.title()));
        remove.setTooltipText(getTranslation("portal.compare.remove", offer.title()));
        var name = new Div(new Anchor("marketplace/" + offer.id(), offer.title()), new AiTag());
        name.addClassName("ve-name");
        var head = new Div(OfferFace.large(offer.id(), offer.text().icon()), name, action(column, offer), remove);
        head.addClassName("ve-compare-head");
        return head;
    }

    private Component action(Compared column, Offer offer) {
        VirtualEmployee ve = column.atWork();
        if (ve != null) {
            return new Button(
                    getTranslation("portal.team.chat"), VeIcon.MESSAGE_SQUARE.create(), click -> actions.chat(ve));
        }
        if (!offer.forHire()) {
            return OfferDetail.caption(getTranslation("portal.listing.retired.price"));
        }
        var hire = new Button(getTranslation("portal.hire"), click -> actions.hire(offer));
        hire.setAriaLabel(getTranslation("portal.hire.title", offer.title()));
        return hire;
    }

    private void row(CompareRows what) {
        var row = new NativeTableRow();
        var title = new NativeTableHeaderCell(getTranslation(what.titleKey()));
        title.getElement().setAttribute("scope", "row");
        row.add(title);
        columns.forEach(column -> {
            Offer offer = column.offer();
            var cell = new NativeTableCell();
            if (offer != null) {
                cell.add(what.cell(offer, column));
            }
            row.add(cell);
        });
        table.getBody().add(row);
    }
}
