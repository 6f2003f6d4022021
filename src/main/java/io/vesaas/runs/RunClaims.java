package io.vesaas.runs;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may lead a run, decided in the database. */
@Component
@Transactional
class RunClaims {

    private static final int AT_ONCE = 50;

    private final RunTable runs;
    private final RunSettings settings;

    RunClaims(RunTable runs, RunSettings settings) {
        this.runs = runs;
        this.settings = settings;
    }

    /** Takes the lead; empty when another has it or the run has ended. */
    Optional<Ledger> claim(RunId run, String owner) {
        return runs.claim(run, owner, settings.lease());
    }

    /** Some of the live runs that nobody leads, in the platform's scope. */
    @Transactional(readOnly = true)
    List<Lease> unattended() {
        return runs.unattended(AT_ONCE);
    }
}
