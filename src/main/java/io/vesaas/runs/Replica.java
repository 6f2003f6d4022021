package io.vesaas.runs;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Whether this replica goes on. Work looks here instead of being interrupted, which would break its connections. */
final class Replica {

    /** The replica stops; whoever hears this lets go of its run. */
    static final class Stopping extends RuntimeException {}

    private final CountDownLatch stop = new CountDownLatch(1);

    void stop() {
        stop.countDown();
    }

    boolean isStopping() {
        return stop.getCount() == 0;
    }

    /** @throws Stopping when the replica stops */
    void check() {
        if (isStopping()) {
            throw new Stopping();
        }
    }

    /** Waits that long. @throws Stopping when the replica stops meanwhile */
    void pause(Duration time) {
        try {
            if (stop.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new Stopping();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopping();
        }
    }
}
