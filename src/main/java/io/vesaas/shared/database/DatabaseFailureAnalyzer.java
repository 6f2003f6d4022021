package io.vesaas.shared.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says what is wrong with the database and what to do, instead of a stack trace. */
class DatabaseFailureAnalyzer implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String action = action(cause);
            if (action != null) {
                return new FailureAnalysis(cause.getMessage(), action, cause);
            }
        }
        return null;
    }

    private static @Nullable String action(Throwable cause) {
        return switch (cause) {
            case DataFolderInUse _ -> "Stop the other one, or choose another folder with --ve.data.folder=<folder>.";
            case IsolationBroken _ ->
                "Connect with a role that owns nothing, is no superuser and has no BYPASSRLS"
                        + " (spring.datasource.username), and let the owner migrate (spring.liquibase.user).";
            default -> null;
        };
    }
}
