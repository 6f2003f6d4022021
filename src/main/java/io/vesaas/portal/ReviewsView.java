package io.vesaas.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.Marketplace;
import io.vesaas.shared.LiveFeed;
import io.vesaas.shared.ui.Choice;
import io.vesaas.shared.ui.EmptyState;
import io.vesaas.shared.ui.LiveContent;
import io.vesaas.shared.ui.NavigationItem;
import io.vesaas.shared.ui.Numbers;
import io.vesaas.shared.ui.Page;
import io.vesaas.shared.ui.PageHeader;
import io.vesaas.shared.ui.Skeleton;
import io.vesaas.shared.ui.Tone;
import io.vesaas.shared.ui.VeIcon;
import io.vesaas.team.ModeratedReview;
import io.vesaas.team.ReviewModeration;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What customers say about all listings, for admins who answer and look after it; the reported first. */
@Route("admin/reviews")
@RolesAllowed("ADMIN")
@NavigationItem(titleKey = "portal.reviews.title", icon = VeIcon.STAR, order = 30)
class ReviewsView extends Page {

    private final ReviewModeration moderation;
    private final Marketplace marketplace;
    private final Choice<ReviewFilter> filter = Choice.chips(
            getTranslation("portal.reviews.filter"),
            List.of(ReviewFilter.values()),
            option -> getTranslation(option.wordKey()));
    private final Div list = new Div();
    private final Div shown = new Div(filter, list);

    private Loaded loaded = new Loaded(List.of(), Map.of());

    ReviewsView(ReviewModeration moderation, Marketplace marketplace, LiveFeed feed) {
        this.moderation = moderation;
        this.marketplace = marketplace;
        list.addClassName("ve-stack-5");
        shown.addClassName("ve-stack-5");
        add(
                new PageHeader(getTranslation("portal.reviews.title"), getTranslation("portal.reviews.purpose")),
                new LiveContent<>(
                        feed, List.of(ReviewModeration.TOPIC), () -> Skeleton.rows(4), this::load, this::show));

        filter.onChoice(chosen -> filter());
    }

    private Loaded load() {
        List<ModeratedReview> reviews = moderation.findAll();
        return new Loaded(
                reviews,
                reviews.stream()
                        .map(ModeratedReview::listing)
                        .distinct()
                        .collect(Collectors.toMap(
                                Function.identity(), id -> marketplace.get(id).title())));
    }

    private Component show(Loaded now) {
        loaded = now;
        if (now.reviews().isEmpty()) {
            return EmptyState.withIcon(
                    VeIcon.STAR,
                    Tone.ACCENT,
                    getTranslation("portal.reviews.empty.title"),
                    getTranslation("portal.reviews.empty.text"));
        }
        filter.rename(option ->
                getTranslation(option.wordKey()) + "\u2002" + Numbers.here().count(count(option)));
        filter();
        return shown;
    }

    private long count(ReviewFilter option) {
        return loaded.reviews().stream().filter(option::shows).count();
    }

    private void filter() {
        list.removeAll();
        loaded.reviews().stream()
                .filter(filter.value()::shows)
                .map(review -> new ReviewCard(review, loaded.titles().getOrDefault(review.listing(), ""), moderation))
                .forEach(list::add);
        if (list.getComponentCount() == 0) {
            list.add(OfferDetail.caption(getTranslation("portal.reviews.none-fit")));
        }
    }

    private record Loaded(List<ModeratedReview> reviews, Map<ListingId, String> titles) {}
}
