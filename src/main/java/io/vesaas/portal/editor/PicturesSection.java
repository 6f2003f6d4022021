package io.vesaas.portal.editor;

import io.vesaas.marketplace.ListingField;
import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.Media;
import io.vesaas.marketplace.ui.IconField;
import io.vesaas.marketplace.ui.ScreenshotsField;

/** The icon and the screenshots. */
final class PicturesSection extends EditorSection {

    PicturesSection(ListingId listing, Media media, Edits edits) {
        super("pictures");
        add(
                field(EditorField.of(
                        ListingField.ICON, new IconField(media, listing), icon -> icon, icon -> icon, edits)),
                field(EditorField.of(
                        ListingField.SCREENSHOTS,
                        new ScreenshotsField(media),
                        pictures -> pictures,
                        pictures -> pictures,
                        edits)));
    }
}
