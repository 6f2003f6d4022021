package io.vesaas.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.vesaas.runtime.Finding.Check;
import io.vesaas.runtime.Finding.Outcome;
import io.vesaas.runtime.RouteReport.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RouteReportTests {

    @Test
    void securedIsWhatRefusedEverybodyElseAndLetTheRightOneIn() {
        assertThat(verdict(Outcome.PASSED, Outcome.PASSED)).isEqualTo(Verdict.SECURED);
    }

    @Test
    void oneRequestTooFarIsEnough() {
        assertThat(verdict(Outcome.PASSED, Outcome.FAILED)).isEqualTo(Verdict.NOT_SECURED);
        assertThat(verdict(Outcome.FAILED, Outcome.FAILED)).isEqualTo(Verdict.NOT_SECURED);
    }

    @Test
    void refusingOthersProvesNothingWhereTheRightOneIsRefusedToo() {
        assertThat(verdict(Outcome.FAILED, Outcome.PASSED)).isEqualTo(Verdict.NOT_VERIFIED);
    }

    @Test
    void anAgentThatIsAwayDoesNotMakeItsRouteLessPrivate() {
        assertThat(verdict(Outcome.UNCLEAR, Outcome.PASSED)).isEqualTo(Verdict.SECURED);
    }

    @Test
    void silenceProvesNothing() {
        assertThat(verdict(Outcome.UNCLEAR, Outcome.UNCLEAR)).isEqualTo(Verdict.NOT_VERIFIED);
        assertThat(report(List.of()).verdict()).isEqualTo(Verdict.NOT_VERIFIED);
    }

    @Test
    void aLimitThatDiffersIsNotSecuredAndOneThatCannotBeReadForAWhileIs() {
        var right = finding(Check.RIGHT_TOKEN, Outcome.PASSED);

        assertThat(report(List.of(right, finding(Check.LIMIT, Outcome.FAILED))).verdict())
                .isEqualTo(Verdict.NOT_SECURED);
        assertThat(report(List.of(right, finding(Check.LIMIT, Outcome.UNCLEAR))).verdict())
                .isEqualTo(Verdict.SECURED);
    }

    @Test
    void theComplaintNamesWhatDidNotPassAndNothingElse() {
        var report = report(List.of(finding(Check.RIGHT_TOKEN, Outcome.PASSED), finding(Check.DOTS, Outcome.FAILED)));

        assertThat(report.complaint()).isEqualTo("DOTS: GET /ve/x expected HTTP 403, got HTTP 200");
    }

    private static Verdict verdict(Outcome rightToken, Outcome noToken) {
        return report(List.of(finding(Check.RIGHT_TOKEN, rightToken), finding(Check.NO_TOKEN, noToken)))
                .verdict();
    }

    private static RouteReport report(List<Finding> findings) {
        return new RouteReport(new RouteId(UUID.randomUUID()), Instant.EPOCH, findings);
    }

    private static Finding finding(Check check, Outcome outcome) {
        return new Finding(check, "GET /ve/x", "HTTP 403", "HTTP 200", Instant.EPOCH, outcome);
    }
}
