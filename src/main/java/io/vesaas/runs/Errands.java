package io.vesaas.runs;

import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.AgentFailure.Reason;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;

/** Makes calls over the network on threads of their own, so that a slow one does not cost a leader its lease. */
final class Errands {

    private static final Duration LOOK_UP = Duration.ofMillis(200);

    private final Replica replica;
    private final Runnable meanwhile;

    /** @param meanwhile is called again and again while an errand is out */
    Errands(Replica replica, Runnable meanwhile) {
        this.replica = replica;
        this.meanwhile = meanwhile;
    }

    /**
     * Waits for what comes of it.
     *
     * @throws AgentFailure of the call, or when it takes too long; it is broken off then
     * @throws Replica.Stopping when the replica stops meanwhile
     */
    <T> T run(Duration atMost, Supplier<T> call) {
        var errand = new FutureTask<T>(new DelegatingSecurityContextCallable<>(call::get));
        Thread.ofVirtual().name("run-errand").start(errand);
        long begun = System.nanoTime();
        try {
            while (System.nanoTime() - begun < atMost.toNanos()) {
                replica.check();
                meanwhile.run();
                try {
                    return errand.get(LOOK_UP.toMillis(), TimeUnit.MILLISECONDS);
                } catch (TimeoutException stillOut) {
                    continue;
                }
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Replica.Stopping();
        } finally {
            errand.cancel(true);
        }
        throw new AgentFailure(Reason.UNREACHABLE, "no answer within " + atMost, true);
    }
}
