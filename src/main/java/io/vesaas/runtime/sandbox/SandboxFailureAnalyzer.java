package io.vesaas.runtime.sandbox;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a sentence, and without a stack trace, why the sandbox did not start. */
final class SandboxFailureAnalyzer extends AbstractFailureAnalyzer<SandboxMisplaced> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SandboxMisplaced cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action(), cause);
    }
}
