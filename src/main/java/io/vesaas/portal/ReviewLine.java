package io.vesaas.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.vesaas.shared.ui.PersonAvatar;
import io.vesaas.shared.ui.Times;
import io.vesaas.shared.ui.Translations;
import io.vesaas.shared.ui.VeIcon;
import io.vesaas.team.Review;
import org.jspecify.annotations.Nullable;

/** One review as everybody reads it, with the answer of the platform. */
final class ReviewLine extends Div {

    private static final int MONTH = 30;
    private static final int YEAR = 365;

    /** @param report what a click on "Report" does; null for who can't report */
    ReviewLine(Review review, @Nullable Runnable report) {
        var words = new Div(head(review), text(review.text()), foot(review, report));
        words.addClassNames("ve-stack-1", "ve-grow");
        String answer = review.answer();
        if (answer != null) {
            words.add(answer(answer));
        }
        String author = review.author();
        addClassNames("ve-item", "ve-top");
        add(new PersonAvatar(author == null ? "" : author), words);
    }

    private Component head(Review review) {
        var who = new Div();
        String author = review.author();
        if (author == null) {
            who.add(strong(getTranslation("portal.review.anonymous")));
        } else {
            var organisation = new Span(", " + review.organisation());
            organisation.addClassName("ve-soft");
            who.add(strong(author), organisation);
        }
        var head = new Div(who, StarLine.of(review.stars()));
        head.addClassName("ve-between");
        return head;
    }

    private Component foot(Review review, @Nullable Runnable report) {
        String when = Times.here().date(Times.here().dayOf(review.writtenAt()));
        var facts = OfferDetail.caption(getTranslation(
                review.editedAt() == null ? "portal.review.foot" : "portal.review.foot.edited",
                hired(review.daysHired()),
                when));
        if (report == null) {
            return facts;
        }
        var button = new Button(getTranslation("portal.review.report"), click -> report.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation("portal.review.report.of", when));
        var foot = new Div(facts, button);
        foot.addClassNames("ve-between", "ve-review-foot");
        return foot;
    }

    /** For how long the author had had it. */
    static String hired(int days) {
        if (days < MONTH) {
            return Translations.here("portal.review.hired.days", days);
        }
        return days < YEAR
                ? Translations.here("portal.review.hired.months", days / MONTH)
                : Translations.here("portal.review.hired.years", days / YEAR);
    }

    static Component answer(String answer) {
        var icon = VeIcon.MESSAGE_SQUARE.create();
        var title = new Span(Translations.here("portal.review.answer"));
        title.addClassName("ve-strong");
        var head = new Div(icon, title);
        head.addClassName("ve-fact");
        var inset = new Div(head, text(answer));
        inset.addClassNames("ve-inset", "ve-review-answer");
        return inset;
    }

    /** Plain text as it was written, line by line. */
    static Paragraph text(@Nullable String plain) {
        var text = new Paragraph(plain);
        text.addClassName("ve-plain");
        return text;
    }

    private static Span strong(String text) {
        var strong = new Span(text);
        strong.addClassName("ve-strong");
        return strong;
    }
}
