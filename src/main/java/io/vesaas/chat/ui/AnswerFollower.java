package io.vesaas.chat.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import io.vesaas.runs.Run;
import io.vesaas.runs.RunId;
import io.vesaas.runs.Runs;
import io.vesaas.shared.LiveFeed.Subscription;
import io.vesaas.usage.RunCost;
import io.vesaas.usage.Usage;
import java.util.function.BiConsumer;

/**
 * Brings an answer that is under way to a page until it ends or the page is left. It waits for the page before it takes
 * the next news, so that it never runs ahead of it; what it misses meanwhile is merged.
 */
final class AnswerFollower implements AutoCloseable {

    private final UI ui;
    private final Usage usage;
    private final BiConsumer<Run, RunCost> page;
    private final Subscription subscription;

    /** @param page is called in the UI */
    AnswerFollower(UI ui, Runs runs, Usage usage, RunId run, BiConsumer<Run, RunCost> page) {
        this.ui = ui;
        this.usage = usage;
        this.page = page;
        subscription = runs.follow(run, this::bring);
    }

    private void bring(Run run) {
        RunCost cost = usage.ofRun(run.id().value());
        try {
            ui.accessSynchronously(() -> page.accept(run, cost));
        } catch (UIDetachedException left) {
            close();
        }
    }

    @Override
    public void close() {
        subscription.close();
    }
}
