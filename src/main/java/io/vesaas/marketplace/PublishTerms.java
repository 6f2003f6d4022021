package io.vesaas.marketplace;

import io.vesaas.shared.Invalid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * On what a version is published: the preflight that measured it, or a reason why there is none.
 *
 * @param preflight the id of the report that is shown with the version
 * @param unmeasuredBecause why it is published without one; kept for admins, up to 300 characters
 */
public record PublishTerms(
        @Nullable UUID preflight, @Nullable String unmeasuredBecause) {

    private static final int LONGEST_REASON = 300;

    public static PublishTerms measured(UUID preflight) {
        return new PublishTerms(preflight, null);
    }

    public static PublishTerms unmeasured(String because) {
        return new PublishTerms(null, because);
    }

    /** What is wrong with them, for the field {@code preflight}. */
    List<Invalid> problems() {
        if (preflight == null && (unmeasuredBecause == null || unmeasuredBecause.isBlank())) {
            return List.of(new Invalid("preflight", "preflight-missing", "Run the preflight, or say why not."));
        }
        return unmeasuredBecause != null && unmeasuredBecause.length() > LONGEST_REASON
                ? List.of(new Invalid(
                        "preflight", "too-long", "Use at most " + LONGEST_REASON + " characters.", LONGEST_REASON))
                : List.of();
    }
}
