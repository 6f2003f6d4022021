package io.vesaas.runtime.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateBucketTests {

    private final AtomicLong now = new AtomicLong();
    private final RateBucket bucket = new RateBucket(5, 2, now::get);

    @Test
    void startsFullAndRefillsAllAtOnceAtTicksCountedFromItsCreation() throws Exception {
        after(Duration.ofSeconds(50));
        takeAll(7);
        assertThatThrownBy(bucket::take).isInstanceOf(Refusal.class);

        after(Duration.ofSeconds(10));

        takeAll(5);
        assertThatThrownBy(bucket::take).isInstanceOf(Refusal.class);
    }

    @Test
    void roundsTheRestOfTheMinuteDown() throws Exception {
        takeAll(7);
        after(Duration.ofMillis(59_700));

        Refusal refusal = catchThrowableOfType(Refusal.class, bucket::take);

        assertThat(refusal.headers()).containsEntry("x-ratelimit-reset", "0");
    }

    @Test
    void neverHoldsMoreThanItsCapacity() throws Exception {
        after(Duration.ofMinutes(10));

        takeAll(7);

        assertThatThrownBy(bucket::take).isInstanceOf(Refusal.class);
    }

    private void takeAll(int times) throws Refusal {
        for (int i = 0; i < times; i++) {
            bucket.take();
        }
    }

    private void after(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
