package io.vesaas.portal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.vesaas.shared.ui.Tone;
import io.vesaas.shared.ui.VeIcon;
import io.vesaas.team.OwnReview;

/** The review of the own customer, with what its people may do with it. */
final class OwnReviewCard extends Div {

    OwnReviewCard(OwnReview review, Runnable edit, Runnable delete) {
        var title = new Span(getTranslation("portal.review.own"));
        title.addClassName("ve-strong");
        var head = new Div(title, StarLine.of(review.stars()));
        head.addClassName("ve-between");
        addClassNames("ve-card", "ve-own-review");
        add(head, ReviewLine.text(review.text()), OfferDetail.caption(shownAs(review)));
        String hidden = review.hiddenBecause();
        if (hidden != null) {
            var banner = new Div(VeIcon.INFO.create(), new Span(getTranslation("portal.review.hidden", hidden)));
            banner.addClassNames("ve-banner", Tone.WARN.cssClass());
            add(banner);
        }
        if (review.editable()) {
            var change = new Button(getTranslation("portal.review.edit"), VeIcon.PENCIL.create(), click -> edit.run());
            var remove =
                    new Button(getTranslation("portal.review.delete"), VeIcon.TRASH_2.create(), click -> delete.run());
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            var actions = new Div(change, remove);
            actions.addClassName("ve-actions");
            add(actions);
        } else {
            add(OfferDetail.caption(getTranslation("portal.review.not-editable", review.author())));
        }
    }

    private String shownAs(OwnReview review) {
        return review.named()
                ? getTranslation("portal.review.shown-named", review.author())
                : getTranslation("portal.review.shown-unnamed");
    }
}
