package io.vesaas.marketplace;

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

    public static PublishTerms measured(UUID preflight) {
        return new PublishTerms(preflight, null);
    }

    public static PublishTerms unmeasured(String because) {
        return new PublishTerms(null, because);
    }
}
