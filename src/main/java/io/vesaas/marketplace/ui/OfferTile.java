package io.vesaas.marketplace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.card.CardVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.vesaas.marketplace.ListingText;
import io.vesaas.marketplace.MediaId;
import io.vesaas.marketplace.OfferCard;
import io.vesaas.marketplace.Price;
import io.vesaas.marketplace.Skill;
import io.vesaas.shared.ui.Face;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An offer as a card of the marketplace. */
public final class OfferTile extends Card {

    private static final int TAGS = 3;
    private static final String UNKNOWN = "–";

    private OfferTile(
            Face face, Component title, String purpose, Stream<String> tags, Component month, Component second) {
        addClassName("ve-tile");
        setAriaRole("article");
        addThemeVariants(CardVariant.ELEVATED);
        setHeaderPrefix(face.large());
        setTitle(title);

        var words = new Paragraph(purpose);
        words.addClassName("ve-line");
        var labels = new Div();
        labels.addClassName("ve-tags");
        tags.distinct().limit(TAGS).map(OfferTile::tag).forEach(labels::add);
        add(words, labels);
        second.addClassName("ve-two-end");
        addToFooter(month, second);
    }

    /** A card that leads to the page of the offer. */
    static OfferTile of(OfferCard offer) {
        var link = new Anchor("marketplace/" + offer.id(), offer.title());
        link.addClassName("ve-stretched");
        var tile = new OfferTile(
                face(offer.id(), offer.icon()),
                new H3(link),
                offer.purpose(),
                Stream.concat(offer.tags().stream(), offer.skills().stream()),
                OfferFacts.month(offer.price()),
                offer.firstWord() == null ? OfferFacts.tariff(offer.price()) : OfferFacts.firstWord(offer.firstWord()));
        tile.setSubtitle(OfferFacts.standing(offer));
        tile.addClassName("ve-link-card");
        return tile;
    }

    /** The card as it would look; without a price as long as that is not known. */
    public static OfferTile preview(Object seed, ListingText text, @Nullable Price price) {
        var tile = new OfferTile(
                face(seed, text.icon()),
                new H2(text.title()),
                text.purpose(),
                Stream.concat(text.tags().stream(), text.skills().stream().map(Skill::name)),
                price == null ? OfferFacts.fact(UNKNOWN, "marketplace.typical-month") : OfferFacts.month(price),
                price == null ? OfferFacts.fact(UNKNOWN, "marketplace.per-million") : OfferFacts.tariff(price));
        tile.setSubtitle(OfferFacts.none());
        return tile;
    }

    /** Adds what can be done with it, at the end of its head. */
    OfferTile with(Component... actions) {
        var end = new Div(actions);
        end.addClassName("ve-tile-actions");
        setHeaderSuffix(end);
        return this;
    }

    static Face face(Object seed, @Nullable MediaId icon) {
        return icon == null ? Face.of(seed) : Face.picture(icon.url(MediaId.Size.ICON_96));
    }

    private static Span tag(String text) {
        var tag = new Span(text);
        tag.addClassName("ve-tag");
        return tag;
    }
}
