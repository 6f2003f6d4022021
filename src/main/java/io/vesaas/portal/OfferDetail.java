package io.vesaas.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.vesaas.marketplace.Isolation;
import io.vesaas.marketplace.MediaId;
import io.vesaas.marketplace.Picture;
import io.vesaas.marketplace.Price;
import io.vesaas.shared.ui.Gallery;
import io.vesaas.shared.ui.Translations;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of an offer's page, made of its data alone, so that the preview of a draft shows the same. What depends
 * on who looks is added by the page: to the hero, below the price, after the text.
 */
public final class OfferDetail extends Div {

    private final OfferHero hero;
    private final PriceBox priceBox;
    private final Div side = new Div();
    private final Div main = new Div();

    /** For somebody who can try its examples. @param examples what a click on one does; null where none can be tried */
    public OfferDetail(OfferSheet sheet, SkillLines.@Nullable Try examples) {
        hero = new OfferHero(sheet);
        priceBox = new PriceBox(sheet);
        side.add(priceBox);
        side.addClassName("ve-agent-side");
        main.addClassName("ve-agent-main");
        addClassName("ve-agent");
        add(hero, side, main);

        if (!sheet.text().description().isBlank()) {
            main.add(section("portal.listing.does", new Prose(sheet.text().description())));
        }
        if (sheet.measured() != null) {
            main.add(new MeasuredFacts(sheet.measured(), sheet.price()));
        }
        main.add(new SkillLines(sheet.text().skills(), examples));
        if (!sheet.text().screenshots().isEmpty()) {
            main.add(section("portal.listing.screenshots", gallery(sheet.text().screenshots())));
        }
        Isolation isolation = sheet.text().isolation();
        if (isolation != null) {
            main.add(new IsolationStatement(isolation));
        }
        Price price = sheet.price();
        if (price != null && price.countsTokens()) {
            main.add(new PriceCalculator(price));
        }
    }

    /** As the customer will see it, with nothing to press but the calculator. */
    public static OfferDetail preview(OfferSheet sheet) {
        return new OfferDetail(sheet, null);
    }

    /** Puts something below the name, such as a banner or buttons. */
    void addToHero(Component... components) {
        hero.addBelow(components);
    }

    /** Puts something into the box with the price, such as the way to hire. */
    void addToPrice(Component... components) {
        priceBox.add(components);
    }

    /** Puts something below the box with the price. */
    void addToSide(Component... components) {
        side.add(components);
    }

    /** Puts something after what stands in the text. */
    void addToMain(Component... components) {
        main.add(components);
    }

    private static Gallery gallery(List<Picture> pictures) {
        return new Gallery(pictures.stream()
                .map(picture -> new Gallery.Shot(
                        picture.media().url(MediaId.Size.THUMBNAIL),
                        picture.media().url(MediaId.Size.FULL),
                        picture.caption(),
                        picture.alternative()))
                .toList());
    }

    static Section section(String titleKey, Component... content) {
        var section = new Section(new H2(Translations.here(titleKey)));
        section.add(content);
        section.addClassName("ve-section");
        return section;
    }

    static Paragraph caption(String text) {
        var caption = new Paragraph(text);
        caption.addClassName("ve-caption");
        return caption;
    }
}
