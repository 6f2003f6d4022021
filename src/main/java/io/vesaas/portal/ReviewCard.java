package io.vesaas.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import io.vesaas.shared.ui.Times;
import io.vesaas.shared.ui.Toast;
import io.vesaas.shared.ui.Tone;
import io.vesaas.shared.ui.VeIcon;
import io.vesaas.team.ModeratedReview;
import io.vesaas.team.ReviewModeration;
import io.vesaas.team.ReviewReport;
import io.vesaas.team.ReviewText;

/** A review as an admin sees it: whose it is, what others find wrong with it, and what can be done. */
final class ReviewCard extends Div {

    private final ModeratedReview review;
    private final ReviewModeration moderation;

    ReviewCard(ModeratedReview review, String listing, ReviewModeration moderation) {
        this.review = review;
        this.moderation = moderation;
        var head = new Div(new H2(listing), StarLine.of(review.stars()));
        head.addClassName("ve-between");
        addClassNames("ve-card", "ve-stack-2", "ve-review-card");
        add(head, OfferDetail.caption(who()), ReviewLine.text(review.text()));
        String answer = review.answer();
        if (answer != null) {
            add(ReviewLine.answer(answer));
        }
        review.reports().forEach(report -> add(reported(report)));
        String hidden = review.hiddenBecause();
        if (hidden != null) {
            add(banner(VeIcon.EYE, Tone.NEUTRAL, getTranslation("portal.reviews.hidden", hidden)));
        }
        add(actions());
    }

    private String who() {
        return getTranslation(
                review.named() ? "portal.reviews.named" : "portal.reviews.unnamed",
                review.author(),
                review.organisation(),
                Times.here().date(Times.here().dayOf(review.writtenAt())));
    }

    private Component reported(ReviewReport report) {
        return banner(
                VeIcon.TRIANGLE_ALERT,
                Tone.WARN,
                getTranslation("portal.reviews.reported", report.organisation(), report.reason()));
    }

    private static Component banner(VeIcon icon, Tone tone, String text) {
        var banner = new Div(icon.create(), new Span(text));
        banner.addClassNames("ve-banner", tone.cssClass());
        return banner;
    }

    private Component actions() {
        var actions = new Div(new Button(
                getTranslation(review.answer() == null ? "portal.reviews.answer" : "portal.reviews.answer.change"),
                VeIcon.MESSAGE_SQUARE.create(),
                click -> answer()));
        if (!review.reports().isEmpty()) {
            actions.add(quiet(
                    "portal.reviews.keep",
                    VeIcon.CHECK,
                    () -> act("portal.reviews.kept", () -> moderation.keep(review.id()))));
        }
        actions.add(
                review.isHidden()
                        ? quiet(
                                "portal.reviews.restore",
                                VeIcon.UNDO_2,
                                () -> act("portal.reviews.restored", () -> moderation.restore(review.id())))
                        : quiet("portal.reviews.hide", VeIcon.EYE, this::hide));
        actions.addClassName("ve-actions");
        return actions;
    }

    private Button quiet(String key, VeIcon icon, Runnable action) {
        var button = new Button(getTranslation(key), icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void act(String doneKey, Runnable action) {
        Attempt.now(() -> {
            action.run();
            Toast.ok(getTranslation(doneKey));
        });
    }

    private void answer() {
        String before = review.answer();
        new SayDialog(
                        getTranslation("portal.reviews.answer.title"),
                        getTranslation("portal.reviews.answer.label"),
                        getTranslation("portal.reviews.answer.verb"),
                        ReviewText.LONGEST,
                        words -> moderation.answer(review.id(), words))
                .with(before == null ? "" : before)
                .open();
    }

    private void hide() {
        new SayDialog(
                        getTranslation("portal.reviews.hide.title"),
                        getTranslation("portal.reviews.hide.label"),
                        getTranslation("portal.reviews.hide"),
                        SayDialog.SENTENCE,
                        reason -> moderation.hide(review.id(), reason))
                .open();
    }
}
