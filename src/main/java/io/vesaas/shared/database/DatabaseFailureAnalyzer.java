package io.vesaas.shared.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what is wrong with the database and what to do, instead of a stack trace. */
class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<RuntimeException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, RuntimeException cause) {
        return switch (cause) {
            case DataFolderInUse inUse ->
                new FailureAnalysis(
                        inUse.getMessage(),
                        "Stop the other one, or choose another folder with --ve.data.folder=<folder>.",
                        cause);
            case IsolationBroken broken ->
                new FailureAnalysis(
                        broken.getMessage(),
                        "Connect with a role that owns nothing, is no superuser and has no BYPASSRLS"
                                + " (spring.datasource.username), and let the owner migrate (spring.liquibase.user).",
                        cause);
            default -> null;
        };
    }
}
