package io.vesaas.portal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import io.vesaas.marketplace.Favourites;
import io.vesaas.marketplace.ListingId;
import io.vesaas.shared.ui.VeIcon;

/** Marks an offer for the member who looks, and takes the mark away. */
final class FavouriteButton extends Button {

    private final ListingId listing;
    private final Favourites favourites;
    private boolean marked;

    FavouriteButton(ListingId listing, boolean marked, Favourites favourites) {
        this.listing = listing;
        this.favourites = favourites;
        this.marked = marked;
        addThemeVariants(ButtonVariant.TERTIARY);
        addClassName("ve-favourite");
        show();
        addClickListener(click -> Attempt.now(this::toggle));
    }

    private void toggle() {
        if (marked) {
            favourites.remove(listing);
        } else {
            favourites.add(listing);
        }
        marked = !marked;
        show();
    }

    private void show() {
        setIcon((marked ? VeIcon.STAR_FILLED : VeIcon.STAR).create());
        setText(getTranslation("portal.listing.favourite"));
        getElement().setAttribute("aria-pressed", String.valueOf(marked));
    }
}
