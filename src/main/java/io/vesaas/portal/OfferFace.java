package io.vesaas.portal;

import com.vaadin.flow.component.avatar.Avatar;
import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.MediaId;
import io.vesaas.shared.ui.Face;
import org.jspecify.annotations.Nullable;

/** The icon of an offer, or the face that is drawn for it when it has none; decoration beside its name. */
final class OfferFace {

    private OfferFace() {}

    /** At the head of a page. */
    static Avatar huge(ListingId listing, @Nullable MediaId icon) {
        return icon == null ? Face.of(listing).huge() : picture(icon.url(MediaId.Size.ICON_192), "ve-face-xl");
    }

    /** On a card or in the head of a column. */
    static Avatar large(ListingId listing, @Nullable MediaId icon) {
        return icon == null ? Face.of(listing).large() : picture(icon.url(MediaId.Size.ICON_96), "ve-face-l");
    }

    private static Avatar picture(String url, String size) {
        var avatar = new Avatar();
        avatar.setImage(url);
        avatar.addClassNames("ve-face", size);
        avatar.getElement().setAttribute("aria-hidden", "true");
        return avatar;
    }
}
