package io.vesaas.portal;

import io.vesaas.team.ModeratedReview;
import java.util.Locale;

/** Which reviews an admin looks at. */
enum ReviewFilter {
    ALL,
    REPORTED,
    HIDDEN,
    UNANSWERED;

    String wordKey() {
        return "portal.reviews.filter." + name().toLowerCase(Locale.ROOT);
    }

    boolean shows(ModeratedReview review) {
        return switch (this) {
            case ALL -> true;
            case REPORTED -> !review.reports().isEmpty();
            case HIDDEN -> review.isHidden();
            case UNANSWERED -> review.answer() == null;
        };
    }
}
