package io.vesaas.team;

import io.vesaas.marketplace.ListingId;
import io.vesaas.shared.Invalid;
import io.vesaas.shared.LiveFeed;
import io.vesaas.shared.NotFound;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What customers say about what they have hired and used: one review for each customer and listing, read by everybody.
 * Whoever writes or edits it signs it, and decides whether the names are shown.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('MEMBER')")
public class Reviews {

    static final int LONGEST_REASON = 300;

    private final ReviewTable reviews;
    private final PublishedReviews published;
    private final ReviewLog log;
    private final LiveFeed feed;
    private final Clock clock;

    Reviews(ReviewTable reviews, PublishedReviews published, ReviewLog log, LiveFeed feed, Clock clock) {
        this.reviews = reviews;
        this.published = published;
        this.log = log;
        this.feed = feed;
        this.clock = clock;
    }

    /** What everybody may read, the latest first. */
    @PreAuthorize("isAuthenticated() or @visitors.mayLook()")
    public List<Review> of(ListingId listing, int most) {
        return published.of(listing, most);
    }

    /** The own customer's review of the listing, also when it is hidden. */
    public Optional<OwnReview> findOwn(ListingId listing) {
        return reviews.findOwn(listing, ReviewAuthor.current());
    }

    /** Whether the own customer has hired and used it, and may so review it. */
    public boolean mayReview(ListingId listing) {
        return reviews.firstUse(listing).isPresent();
    }

    /**
     * Reviews the listing for the own customer.
     *
     * @throws NotUsedYet when the customer has not hired it, or never used it
     * @throws AlreadyReviewed when somebody of the same customer has, also when that was at the same moment
     * @throws Invalid when stars or text can't be taken
     */
    @Transactional
    public ReviewId write(ListingId listing, ReviewText text) {
        ReviewText checked = text.checked();
        OffsetDateTime hired = reviews.firstUse(listing).orElseThrow(NotUsedYet::new);
        published.lock(listing);
        ReviewAuthor author = ReviewAuthor.current();
        ReviewId id = ReviewId.next();
        if (!reviews.add(id, listing, author, checked, hired, now())) {
            throw new AlreadyReviewed();
        }
        log.note(id, "WRITTEN", author.person().value(), author.name());
        published.refresh(id, listing);
        return id;
    }

    /**
     * Changes the own customer's review.
     *
     * @throws NotFound when there is none
     * @throws NotYourReview when somebody else wrote it and the caller is no owner
     * @throws Invalid when stars or text can't be taken
     */
    @Transactional
    public void edit(ListingId listing, ReviewText text) {
        ReviewText checked = text.checked();
        published.lock(listing);
        ReviewAuthor author = ReviewAuthor.current();
        ReviewId id = editable(listing, author);
        reviews.change(id, author, checked, now());
        log.note(id, "EDITED", author.person().value(), author.name());
        published.refresh(id, listing);
    }

    /**
     * Takes the own customer's review back; that it was there stays on record.
     *
     * @throws NotFound when there is none
     * @throws NotYourReview when somebody else wrote it and the caller is no owner
     */
    @Transactional
    public void delete(ListingId listing) {
        published.lock(listing);
        ReviewAuthor author = ReviewAuthor.current();
        ReviewId id = editable(listing, author);
        log.note(id, "DELETED", author.person().value(), author.name());
        reviews.delete(id);
        published.refresh(id, listing);
    }

    /**
     * Tells the admins that a review of another customer should not stand there; once for each customer, the last
     * reason counts.
     *
     * @throws NotFound when no such review is shown
     * @throws Invalid when the reason can't be taken, or the review is one's own
     */
    @Transactional
    public void report(ReviewId review, String reason) {
        String checked = ReviewText.plain("reason", reason, LONGEST_REASON);
        ListingId listing = published.listing(review).orElseThrow(() -> new NotFound("review"));
        if (reviews.isOwn(review)) {
            throw new Invalid("reason", "own-review", "This is your own review. Change or delete it instead.");
        }
        reviews.report(review, ReviewAuthor.current(), checked, now());
        feed.publish(ReviewModeration.TOPIC, new ReviewsChanged(listing));
    }

    private ReviewId editable(ListingId listing, ReviewAuthor author) {
        OwnReview own = reviews.findOwn(listing, author).orElseThrow(() -> new NotFound("review"));
        if (!own.editable()) {
            throw new NotYourReview();
        }
        return own.id();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
