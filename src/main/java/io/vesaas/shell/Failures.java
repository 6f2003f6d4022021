package io.vesaas.shell;

import io.vesaas.shared.Problem;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks into exceptions that others have wrapped. */
final class Failures {

    private Failures() {}

    /** The first problem in the chain of causes, or null when there is none. */
    static @Nullable Problem problem(Throwable failure) {
        return find(failure, Problem.class);
    }

    /** The first failure of this type in the chain of causes, or null when there is none. */
    static <T> @Nullable T find(Throwable failure, Class<T> type) {
        Set<Throwable> seen = new HashSet<>();
        for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
