package io.vesaas.runtime.sandbox;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The local rate limit of one route: full at the start, refilled all at once at ticks counted from its creation
 * (recorded: {@code limit/reset-timeline.txt}, {@code k8s/timeline.txt}).
 */
final class RateBucket {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final int perMinute;
    private final int capacity;
    private final LongSupplier nanoTime;
    private final long created;
    private long ticks;
    private int left;

    RateBucket(int perMinute, int burst, LongSupplier nanoTime) {
        this.perMinute = perMinute;
        this.capacity = perMinute + burst;
        this.nanoTime = nanoTime;
        this.created = nanoTime.getAsLong();
        this.left = capacity;
    }

    /** Takes one request. @throws Refusal when there is none left */
    synchronized void take() throws Refusal {
        long age = nanoTime.getAsLong() - created;
        long passed = age / MINUTE - ticks;
        if (passed > 0) {
            ticks += passed;
            left = (int) Math.min(capacity, left + passed * perMinute);
        }
        if (left == 0) {
            long untilTick = (ticks + 1) * MINUTE - age;
            throw Refusal.rateLimited(capacity, Duration.ofNanos(untilTick).toSeconds());
        }
        left--;
    }
}
