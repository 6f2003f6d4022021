package io.vesaas.shell;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says in one line why the platform can't start and what to do, without a stack trace. */
class StartupFailureReporter implements FailureAnalysisReporter {

    private static final Logger log = LoggerFactory.getLogger(StartupFailureReporter.class);

    @Override
    public void report(FailureAnalysis analysis) {
        log.error(
                "VE Platform can't start: {}",
                Stream.of(analysis.getDescription(), analysis.getAction())
                        .filter(Objects::nonNull)
                        .map(text -> text.replaceAll("\\s+", " ").strip())
                        .collect(Collectors.joining(" ")));
        log.debug("It was caused by", analysis.getCause());
    }
}
