package io.vesaas.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import io.vesaas.marketplace.Standing;
import io.vesaas.shared.ui.Confirm;
import io.vesaas.shared.ui.Toast;
import io.vesaas.shared.ui.VeIcon;
import io.vesaas.team.OwnReview;
import io.vesaas.team.Review;
import io.vesaas.team.Reviews;
import java.util.List;

/** What customers say, and the own customer's say in it. */
final class ReviewsSection extends Section {

    private static final int FIRST = 5;

    private final OfferVisit visit;
    private final Reviews reviews;

    ReviewsSection(OfferVisit visit, Reviews reviews) {
        this.visit = visit;
        this.reviews = reviews;
        setId("reviews");
        addClassName("ve-section");
        add(head());
        OwnReview own = visit.ownReview();
        if (own != null) {
            add(new OwnReviewCard(own, this::write, this::askToDelete));
        }
        List<Review> others = visit.reviews().stream()
                .filter(review -> own == null || !review.id().equals(own.id()))
                .toList();
        if (others.isEmpty() && own == null) {
            add(OfferDetail.caption(
                    getTranslation(visit.mayReview() ? "portal.review.be-first" : "portal.review.none-yet.text")));
        }
        add(list(others));
    }

    private Component head() {
        Standing standing = visit.standing();
        var title = new Div(new H2(getTranslation("portal.review.title")));
        title.addClassName("ve-actions");
        if (standing.reviews() > 0) {
            title.add(StarLine.of(standing));
        }
        var head = new Div(title);
        head.addClassName("ve-between");
        if (visit.mayReview() && visit.ownReview() == null) {
            head.add(new Button(getTranslation("portal.review.write"), VeIcon.PENCIL.create(), click -> write()));
        }
        return head;
    }

    private Component list(List<Review> others) {
        var list = new Div();
        list.addClassName("ve-list");
        others.stream().limit(FIRST).map(this::line).forEach(list::add);
        if (others.size() > FIRST) {
            var more = new Button(getTranslation("portal.review.all", others.size()));
            more.addClickListener(click -> {
                list.remove(more);
                others.stream().skip(FIRST).map(this::line).forEach(list::add);
            });
            list.add(more);
        }
        return list;
    }

    private Component line(Review review) {
        return visit.member() ? new ReviewLine(review, () -> report(review)) : new ReviewLine(review, null);
    }

    private void write() {
        new ReviewDialog(visit.offer(), visit.ownReview(), reviews).open();
    }

    private void report(Review review) {
        new SayDialog(
                        getTranslation("portal.review.report.title"),
                        getTranslation("portal.review.report.label"),
                        getTranslation("portal.review.report.verb"),
                        SayDialog.SENTENCE,
                        reason -> {
                            reviews.report(review.id(), reason);
                            Toast.ok(getTranslation("portal.review.reported"));
                        })
                .open();
    }

    private void askToDelete() {
        Confirm.danger(
                getTranslation("portal.review.delete.question"),
                getTranslation("portal.review.delete.text"),
                getTranslation("portal.review.delete.verb"),
                getTranslation("portal.review.delete.keep"),
                () -> Attempt.now(() -> {
                    reviews.delete(visit.offer().id());
                    Toast.ok(getTranslation("portal.review.deleted"));
                }));
    }
}
