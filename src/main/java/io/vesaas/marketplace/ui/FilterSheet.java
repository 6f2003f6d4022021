package io.vesaas.marketplace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import io.vesaas.marketplace.OfferPage;
import io.vesaas.shared.ui.VeIcon;

/** The filters on a narrow screen: behind a button that says how many are in use. */
final class FilterSheet {

    private final Dialog dialog = new Dialog();
    private final FilterRail rail;
    private final Button opener = new Button(VeIcon.SLIDERS_HORIZONTAL.create());
    private final Button done = new Button();

    FilterSheet(FilterRail rail) {
        this.rail = rail;
        opener.addClassName("ve-narrow-only");
        opener.addClickListener(click -> dialog.open());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        done.addClickListener(click -> dialog.close());
        done.addClassName("ve-grow");
        dialog.setHeaderTitle(opener.getTranslation("marketplace.filters"));
        dialog.addClassName("ve-filter-sheet");
        dialog.add(rail);
        dialog.getFooter().add(done);
    }

    Component opener() {
        return opener;
    }

    void show(Browse browse, OfferPage page) {
        rail.show(browse.filter(), page.facets());
        long used = browse.filters();
        opener.setText(
                used == 0
                        ? opener.getTranslation("marketplace.filters")
                        : opener.getTranslation("marketplace.filters.used", used));
        done.setText(opener.getTranslation("marketplace.filters.done", page.total()));
    }
}
