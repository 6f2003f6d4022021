package io.vesaas.chat.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import io.vesaas.runs.Run;
import io.vesaas.runs.RunId;
import io.vesaas.shared.Acting;
import io.vesaas.shared.CustomerId;
import io.vesaas.shared.LiveFeed.Subscription;
import io.vesaas.shared.Scope;
import io.vesaas.usage.RunCost;
import io.vesaas.usage.Usage;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings an answer that is under way, and what it has cost, to a page until the page is left: the cost may still grow
 * when the answer is there. It waits for the page before it takes the next news, so that it never runs ahead of it; what
 * it misses meanwhile is merged.
 */
final class AnswerFollower implements AutoCloseable {

    private final UI ui;
    private final Usage usage;
    private final RunId run;
    private final CustomerId customer = Acting.customer();
    private final BiConsumer<Run, RunCost> page;
    private final Subscription bookings;
    private final Subscription answer;
    private volatile boolean booked = true;
    private volatile @Nullable Run ended;
    private @Nullable RunCost cost;

    /** @param page is called in the UI */
    AnswerFollower(UI ui, ChatServices services, RunId run, BiConsumer<Run, RunCost> page) {
        this.ui = ui;
        this.usage = services.usage();
        this.run = run;
        this.page = page;
        bookings = services.feed().subscribe(Usage.topic(customer, run.value()), _ -> noteBooking());
        answer = services.runs().follow(run, this::bring);
    }

    private void noteBooking() {
        booked = true;
        Run whole = ended;
        if (whole != null) {
            Thread.ofVirtual()
                    .name("late-cost-" + run)
                    .start(() -> Acting.as("answer follower", new Scope.Customer(customer), () -> bring(whole)));
        }
    }

    private synchronized void bring(Run now) {
        if (!now.state().isLive()) {
            ended = now;
        }
        RunCost known = cost;
        if (known == null || booked || !now.state().isLive()) {
            booked = false;
            known = usage.ofRun(run.value());
            cost = known;
        }
        RunCost shown = known;
        try {
            ui.accessSynchronously(() -> page.accept(now, shown));
        } catch (UIDetachedException left) {
            close();
        }
    }

    @Override
    public void close() {
        bookings.close();
        answer.close();
    }
}
