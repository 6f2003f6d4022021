package io.vesaas.shared;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Named places in the code at which this process can be made to die as if the power had failed, so that tests can show
 * what survives. {@code -Dve.crash-at=run-dispatched} dies at the first passage, {@code run-text-stored:3} at the third.
 */
public final class CrashPoint {

    private static final @Nullable String WANTED = System.getProperty("ve.crash-at");
    private static final AtomicInteger PASSAGES = new AtomicInteger();
    private static final int EXIT_CODE = 137;

    private CrashPoint() {}

    /** Dies here if this is the place that was named. */
    public static void reached(String name) {
        if (WANTED == null) {
            return;
        }
        String[] wanted = WANTED.split(":");
        int passage = wanted.length > 1 ? Integer.parseInt(wanted[1]) : 1;
        if (name.equals(wanted[0]) && PASSAGES.incrementAndGet() == passage) {
            Runtime.getRuntime().halt(EXIT_CODE);
        }
    }
}
