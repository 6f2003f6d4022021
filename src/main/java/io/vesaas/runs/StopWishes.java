package io.vesaas.runs;

import io.vesaas.shared.LiveFeed;
import io.vesaas.shared.NotFound;
import io.vesaas.team.VeId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes that somebody wants a run to stop, so that its leader hears of it wherever it is. */
@Component
@Transactional
class StopWishes {

    private final RunTable runs;
    private final LiveFeed feed;

    StopWishes(RunTable runs, LiveFeed feed) {
        this.runs = runs;
        this.feed = feed;
    }

    /** @return the run as it was when the wish was noted */
    Ledger note(RunId id) {
        Ledger run = runs.findLedger(id).orElseThrow(() -> new NotFound("run"));
        runs.wishStop(id);
        feed.publish(Runs.topic(run.lease().customer(), id), new RunNews.Moved());
        return run;
    }

    /** Notes it for all that the virtual employee does. @return the runs as they are */
    List<Ledger> noteAll(VeId ve) {
        List<Ledger> live = runs.wishStopOf(ve);
        live.forEach(run ->
                feed.publish(Runs.topic(run.lease().customer(), run.lease().run()), new RunNews.Moved()));
        return live;
    }
}
