package io.vesaas.portal;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.Marketplace;
import io.vesaas.marketplace.MediaId;
import io.vesaas.marketplace.Offer;
import io.vesaas.marketplace.Visitors;
import io.vesaas.shared.NotFound;
import io.vesaas.shared.ui.Addresses;
import io.vesaas.shared.ui.Translations;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;

/**
 * Tells machines that fetch a page of the open marketplace what it is about: search engines, and whatever shows a
 * preview of a shared link. Other pages, and all while the marketplace is not open, ask not to be indexed.
 */
@Component
class SharingPreview implements VaadinServiceInitListener {

    private static final String MARKETPLACE = "/marketplace";

    private final Marketplace marketplace;
    private final Visitors visitors;

    SharingPreview(Marketplace marketplace, Visitors visitors) {
        this.marketplace = marketplace;
        this.visitors = visitors;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::describe);
    }

    private void describe(IndexHtmlResponse page) {
        Document document = page.getDocument();
        VaadinRequest request = page.getVaadinRequest();
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        boolean open = visitors.mayLook() && (path.equals(MARKETPLACE) || path.startsWith(MARKETPLACE + "/"));
        if (!open) {
            meta(document, "name", "robots", "noindex");
            return;
        }
        Locale locale = request.getLocale();
        Optional<Offer> offer = offer(path);
        String title = offer.map(Offer::title).orElse(words("portal.sharing.title", locale));
        String purpose = offer.map(Offer::purpose).orElse(words("portal.sharing.text", locale));
        document.title(title + " · " + words("shell.product", locale));
        meta(document, "name", "description", purpose);
        meta(document, "property", "og:type", "website");
        meta(document, "property", "og:title", title);
        meta(document, "property", "og:description", purpose);
        meta(document, "property", "og:url", Addresses.absolute(path));
        meta(document, "property", "og:image", Addresses.absolute(image(offer)));
        meta(document, "name", "twitter:card", "summary_large_image");
    }

    private Optional<Offer> offer(String path) {
        if (path.length() <= MARKETPLACE.length() + 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(marketplace.get(ListingId.parse(path.substring(MARKETPLACE.length() + 1))));
        } catch (NotFound nothing) {
            return Optional.empty();
        }
    }

    private static String image(Optional<Offer> offer) {
        return offer.flatMap(known -> known.text().screenshots().stream().findFirst())
                .map(picture -> picture.media().url(MediaId.Size.FULL))
                .orElse("/ve/logo/ve-sharing.png");
    }

    private static String words(String key, Locale locale) {
        return Translations.find(key, locale).orElse(key);
    }

    private static void meta(Document document, String kind, String name, String content) {
        document.head().appendElement("meta").attr(kind, name).attr("content", content);
    }
}
