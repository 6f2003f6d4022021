package io.vesaas.runs;

import io.vesaas.runtime.AgentEvent.ModelCall;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who looks after an ended run, and what that finds, decided and stored in the database. */
@Component
@Transactional
class LateBook {

    private static final int AT_ONCE = 20;

    private final LookTable looks;
    private final ModelCallBook book;
    private final RunSettings settings;

    LateBook(LookTable looks, ModelCallBook book, RunSettings settings) {
        this.looks = looks;
        this.book = book;
        this.settings = settings;
    }

    /** Some of the runs whose time has come, in the platform's scope. */
    @Transactional(readOnly = true)
    List<Lease> due() {
        return looks.due(AT_ONCE);
    }

    Optional<LateLook> claim(RunId run) {
        return looks.claim(run, settings.lookAgain());
    }

    @Transactional(readOnly = true)
    boolean isIdle(RunId run) {
        return looks.isIdle(run);
    }

    /** Books late usage of the run. @param done whether no further look is needed */
    void store(Ledger run, Collection<ModelCall> calls, boolean done) {
        book.recordLate(run, calls);
        if (done) {
            looks.done(run.lease().run());
        }
    }
}
