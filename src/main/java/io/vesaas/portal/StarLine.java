package io.vesaas.portal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.vesaas.marketplace.Standing;
import io.vesaas.shared.ui.Translations;
import io.vesaas.shared.ui.VeIcon;

/** A rating in one line: a star, the number, and from how many it comes. */
final class StarLine extends Div {

    private StarLine(double rating, String spoken) {
        var number = new Span(Translations.here("portal.review.rating", rating));
        number.addClassNames("ve-strong", "ve-num");
        number.getElement().setAttribute("aria-hidden", "true");
        var words = new Span(spoken);
        words.addClassName("ve-unseen");
        addClassName("ve-rating");
        add(VeIcon.STAR_FILLED.create(), number, words);
    }

    /** All reviews of a listing; without any it says so. */
    static Div of(Standing standing) {
        if (standing.reviews() == 0) {
            var none = new Div(new Span(Translations.here("portal.review.none-yet")));
            none.addClassNames("ve-rating", "ve-soft");
            return none;
        }
        var line = new StarLine(standing.rating(), Translations.here("portal.review.rated", standing.rating()));
        var count = new Span(Translations.here("portal.review.count", standing.reviews()));
        count.addClassName("ve-soft");
        line.add(count);
        return line;
    }

    /** The stars of one review. */
    static StarLine of(int stars) {
        return new StarLine(stars, Translations.here("portal.review.rated", stars));
    }
}
