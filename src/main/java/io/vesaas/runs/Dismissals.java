package io.vesaas.runs;

import io.vesaas.runtime.AgentClient;
import io.vesaas.runtime.Passage;
import io.vesaas.team.VeDismissed;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Stops what a virtual employee still does when it is dismissed: a gateway lets the streams of a removed route end by
 * themselves. By the operator's way, as the route is going.
 */
@Component
class Dismissals {

    private static final Logger log = LoggerFactory.getLogger(Dismissals.class);

    private final StopWishes wishes;
    private final AgentClient agents;

    Dismissals(StopWishes wishes, AgentClient agents) {
        this.wishes = wishes;
        this.agents = agents;
    }

    /** The wishes stand with the dismissal, so that a run that has no task yet hears of it when it gets one. */
    @EventListener
    void stopRuns(VeDismissed dismissed) {
        List<Ledger> live = new ArrayList<>(wishes.noteAll(dismissed.ve()));
        live.removeIf(run -> run.taskId() == null);
        if (!live.isEmpty()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    live.forEach(run -> Thread.startVirtualThread(() -> callOff(dismissed, run)));
                }
            });
        }
    }

    private void callOff(VeDismissed dismissed, Ledger run) {
        var passage = new Passage.Operator(dismissed.agent(), run.agentUser());
        CalledOff called = CalledOff.by(() -> agents.cancel(passage, String.valueOf(run.taskId())));
        log.info("Run {} of the dismissed {} was {}", run.lease().run(), dismissed.ve(), called.words());
    }
}
