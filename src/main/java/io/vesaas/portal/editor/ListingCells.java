package io.vesaas.portal.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.vesaas.marketplace.MediaId;
import io.vesaas.marketplace.Price;
import io.vesaas.marketplace.Standing;
import io.vesaas.shared.ui.Face;
import io.vesaas.shared.ui.Numbers;
import io.vesaas.shared.ui.Times;
import io.vesaas.shared.ui.Tone;
import io.vesaas.shared.ui.Translations;
import io.vesaas.shared.ui.VeIcon;
import java.time.Instant;
import java.util.Locale;

/** What the table and the list of listings say alike. */
final class ListingCells {

    private ListingCells() {}

    /** Face, title and agent; the title leads to the editor. */
    static Component who(ListingEntry entry) {
        var title = new Anchor("admin/marketplace/" + entry.overview().id(), entry.title());
        title.addClassNames("ve-strong", "ve-ellipsis", "ve-editor-link");
        title.setTitle(entry.title());
        var agent = new Span(entry.overview().agent().toString());
        agent.addClassNames("ve-mono", "ve-soft", "ve-small", "ve-ellipsis");
        agent.setTitle(agent.getText());
        var words = new Div(title, agent);
        words.addClassNames("ve-stack-0", "ve-min0");
        var who = new Div(face(entry), words);
        who.addClassName("ve-who");
        return who;
    }

    /** Where it stands, and below what an admin should look at. */
    static Component state(ListingEntry entry) {
        var state = new Div(ListingStatus.of(entry.overview().state()).badge());
        state.addClassNames("ve-stack-0", "ve-min0", "ve-editor-state");
        entry.warnings().forEach(warning -> state.add(warning(warning)));
        return state;
    }

    /** What a typical month costs; how it is paid stands below. */
    static Component price(ListingEntry entry) {
        Price price = entry.overview().price();
        var amount = new Span(
                price == null
                        ? Translations.here("portal.published.price.none")
                        : Numbers.here().money(price.ofTypicalMonth()));
        amount.addClassName(price == null ? "ve-soft" : "ve-num");
        var cell = new Div(amount);
        cell.addClassNames("ve-stack-0", "ve-min0");
        if (price != null) {
            var model = new Span(Translations.here(
                    "portal.editor.price.model." + price.model().name().toLowerCase(Locale.ROOT)));
            model.addClassName("ve-caption");
            cell.add(model);
        }
        return cell;
    }

    static String hires(ListingEntry entry) {
        Standing standing = entry.overview().standing();
        return Translations.here("portal.published.hires", standing.atWork(), standing.hires());
    }

    /** Stars with the number of reviews. */
    static Component rating(ListingEntry entry) {
        Standing standing = entry.overview().standing();
        if (standing.reviews() == 0) {
            var none = new Span(Translations.here("portal.published.rating.none"));
            none.addClassNames("ve-soft", "ve-small");
            return none;
        }
        var rating = new Div(
                VeIcon.STAR_FILLED.create(),
                new Span(Translations.here("portal.published.rating", standing.rating(), standing.reviews())));
        rating.addClassName("ve-rating");
        return rating;
    }

    static String published(ListingEntry entry) {
        Instant at = entry.overview().publishedAt();
        return at == null
                ? Translations.here("portal.published.never")
                : Translations.here(
                        "portal.published.at",
                        entry.overview().version(),
                        Times.here().when(at));
    }

    private static Component warning(ListingEntry.Warning warning) {
        boolean quiet = warning == ListingEntry.Warning.DRAFT_DIFFERS;
        String word = warning.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var line = new Div(
                (quiet ? VeIcon.PENCIL : VeIcon.TRIANGLE_ALERT).create(),
                new Span(Translations.here("portal.published.warning." + word)));
        line.addClassNames("ve-fact", quiet ? "ve-soft" : Tone.WARN.cssClass() + "-text");
        return line;
    }

    private static Face face(ListingEntry entry) {
        MediaId icon = entry.overview().text().icon();
        return icon == null ? Face.of(entry.overview().id()) : Face.picture(icon.url(MediaId.Size.ICON_48));
    }
}
