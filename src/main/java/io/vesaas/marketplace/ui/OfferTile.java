package io.vesaas.marketplace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.card.CardVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.vesaas.marketplace.Offer;
import io.vesaas.marketplace.Price;
import io.vesaas.marketplace.Skill;
import io.vesaas.shared.Money;
import io.vesaas.shared.ui.Face;
import io.vesaas.shared.ui.Numbers;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An offer as a card of the marketplace. */
public final class OfferTile extends Card {

    private static final int TAGS = 3;
    private static final String UNKNOWN = "–";

    private OfferTile(Object seed, Component title, String purpose, @Nullable Price price, List<String> skills) {
        addClassName("ve-tile");
        setAriaRole("article");
        addThemeVariants(CardVariant.ELEVATED);
        setHeaderPrefix(Face.of(seed).large());
        setTitle(title);
        setSubtitle(caption(getTranslation("marketplace.skills", skills.size())));

        var words = new Paragraph(purpose);
        words.addClassName("ve-line");
        var tags = new Div();
        tags.addClassName("ve-tags");
        skills.stream().limit(TAGS).map(OfferTile::tag).forEach(tags::add);
        add(words, tags);

        addToFooter(
                fact(month(price), getTranslation("marketplace.typical-month")),
                end(fact(inAndOut(price), getTranslation("marketplace.per-million"))));
    }

    /** A card that leads to the page of the offer. */
    static OfferTile of(Offer offer) {
        var link = new Anchor("marketplace/" + offer.id(), offer.title());
        link.addClassName("ve-stretched");
        var tile = new OfferTile(
                offer.id(),
                new H2(link),
                offer.purpose(),
                offer.price(),
                offer.skills().stream().map(Skill::name).toList());
        tile.addClassName("ve-link-card");
        return tile;
    }

    /** The card as it would look; without a price as long as that is not known. */
    public static OfferTile preview(
            Object seed, String title, String purpose, @Nullable Price price, List<String> skills) {
        return new OfferTile(seed, new H2(title), purpose, price, skills);
    }

    private static String month(@Nullable Price price) {
        return price == null ? UNKNOWN : Numbers.here().money(price.ofTypicalMonth());
    }

    private static String inAndOut(@Nullable Price price) {
        return price == null
                ? UNKNOWN
                : price(price.inputPerMillion(), price) + " / " + price(price.outputPerMillion(), price);
    }

    private static String price(BigDecimal amount, Price price) {
        return Numbers.here().price(new Money(amount, price.currency()));
    }

    private static Span tag(String text) {
        var tag = new Span(text);
        tag.addClassName("ve-tag");
        return tag;
    }

    private static Span caption(String text) {
        var caption = new Span(text);
        caption.addClassName("ve-caption");
        return caption;
    }

    private static Div fact(String value, String meaning) {
        var number = new Span(value);
        number.addClassNames("ve-two-value", "ve-num");
        var fact = new Div(number, caption(meaning));
        fact.addClassName("ve-two");
        return fact;
    }

    private static Div end(Div fact) {
        fact.addClassName("ve-two-end");
        return fact;
    }
}
