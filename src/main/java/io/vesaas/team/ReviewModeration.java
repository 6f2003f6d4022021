package io.vesaas.team;

import io.vesaas.shared.Acting;
import io.vesaas.shared.Caller;
import io.vesaas.shared.Invalid;
import io.vesaas.shared.LiveFeed.Topic;
import io.vesaas.shared.NotFound;
import io.vesaas.shared.PersonId;
import io.vesaas.shared.Scope;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The reviews of all customers, for admins: they answer, and hide what should not stand there. */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'SYSTEM')")
public class ReviewModeration {

    /** The topic of the live feed on which {@link ReviewsChanged} is published. */
    public static final Topic TOPIC = Topic.platform("reviews");

    private static final Scope SCOPE = new Scope.Platform("moderate reviews");

    private final ModerationTable table;
    private final PublishedReviews published;
    private final ReviewLog log;
    private final TransactionOperations transaction;

    ReviewModeration(
            ModerationTable table, PublishedReviews published, ReviewLog log, TransactionOperations transaction) {
        this.table = table;
        this.published = published;
        this.log = log;
        this.transaction = transaction;
    }

    /** The latest of all reviews, those that somebody has reported first. */
    public List<ModeratedReview> findAll() {
        return Acting.as("review moderation", SCOPE, () -> transaction.execute(_ -> table.findAll()));
    }

    /**
     * Shows it to nobody but its own customer, which is told why. Reports on it are settled.
     *
     * @param reason up to 300 characters
     * @throws Invalid when the reason can't be taken
     */
    public void hide(ReviewId id, String reason) {
        String checked = ReviewText.plain("reason", reason, Reviews.LONGEST_REASON);
        change(id, "HIDDEN", checked, () -> table.hide(id, checked));
    }

    /** Shows it to everybody again. */
    public void restore(ReviewId id) {
        change(id, "RESTORED", null, () -> table.restore(id));
    }

    /** Settles the reports on it: it may stand there. */
    public void keep(ReviewId id) {
        change(id, "KEPT", null, () -> table.settle(id));
    }

    /**
     * Answers it, in place of an answer before.
     *
     * @param answer up to 2,000 characters; a blank one takes the answer back
     * @throws Invalid when the answer can't be taken
     */
    public void answer(ReviewId id, String answer) {
        String checked = answer.isBlank() ? null : ReviewText.plain("answer", answer, ReviewText.LONGEST);
        change(id, "ANSWERED", checked, () -> table.answer(id, checked));
    }

    private void change(ReviewId id, String what, @Nullable String words, Runnable change) {
        Caller caller = Acting.caller().orElseThrow();
        UUID person = caller.person().map(PersonId::value).orElse(null);
        Acting.as(
                caller.displayName(),
                SCOPE,
                () -> transaction.executeWithoutResult(_ -> {
                    var listing = table.findListing(id).orElseThrow(() -> new NotFound("review"));
                    published.lock(listing);
                    change.run();
                    log.note(id, what, words, person, caller.displayName());
                    published.refresh(id, listing);
                }));
    }
}
