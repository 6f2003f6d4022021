package io.vesaas.runs;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks every second for runs that nobody leads, and for ended ones that must be looked after. Every replica does: which
 * of them gets a run, the database decides.
 */
@Component
class RunSweep {

    private static final Logger log = LoggerFactory.getLogger(RunSweep.class);

    private final RunEngine engine;
    private final LateLooks lateLooks;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("run-sweep").factory());

    RunSweep(RunEngine engine, LateLooks lateLooks) {
        this.engine = engine;
        this.lateLooks = lateLooks;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        timer.scheduleWithFixedDelay(this::sweep, 0, 1, TimeUnit.SECONDS);
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        timer.shutdownNow();
    }

    private void sweep() {
        try {
            engine.sweep();
            lateLooks.sweep();
        } catch (RuntimeException e) {
            log.warn("Could not look for runs that need somebody", e);
        }
    }
}
