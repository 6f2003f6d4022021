package io.vesaas.portal.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something in a page when it has not been asked for again for a while. */
final class AfterQuiet {

    private static final Logger LOG = LoggerFactory.getLogger(AfterQuiet.class);

    private final Component owner;
    private final Duration quiet;
    private final Runnable work;
    private int asked;

    AfterQuiet(Component owner, Duration quiet, Runnable work) {
        this.owner = owner;
        this.quiet = quiet;
        this.work = work;
    }

    /** Asks for it, and so puts it off; called in the page. */
    void ask() {
        int mine = ++asked;
        owner.getUI()
                .ifPresent(ui -> CompletableFuture.delayedExecutor(quiet.toMillis(), TimeUnit.MILLISECONDS)
                        .execute(() -> doIn(ui, mine)));
    }

    private void doIn(UI ui, int mine) {
        try {
            ui.access(() -> {
                if (mine == asked && owner.isAttached()) {
                    work.run();
                }
            });
        } catch (UIDetachedException left) {
            LOG.debug("nobody looks any more");
        }
    }
}
