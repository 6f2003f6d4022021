package io.vesaas.runtime.kubernetes;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a sentence, and without a stack trace, what is wrong with the settings of the cluster. */
final class ClusterFailureAnalyzer extends AbstractFailureAnalyzer<ClusterMisconfigured> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ClusterMisconfigured cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action(), cause);
    }
}
