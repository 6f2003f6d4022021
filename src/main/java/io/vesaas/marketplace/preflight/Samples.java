package io.vesaas.marketplace.preflight;

import io.vesaas.marketplace.Measured;
import io.vesaas.runtime.AgentEvent.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Asks sample requests until three were answered without a person, and measures those. A request that made the agent ask
 * for something is not repeated: a person's pause is no measure of the agent.
 */
final class Samples {

    static final int WANTED = 3;
    private static final int MOST = 6;
    private static final String NEUTRAL = "What can you help me with? Answer in a few sentences.";

    private final List<Talk> talks = new ArrayList<>();
    private final List<String> requests;

    /** @param requests the examples that customers read; when there are none, a neutral request is asked */
    Samples(List<String> requests) {
        this.requests = new ArrayList<>(requests.stream()
                .map(String::strip)
                .filter(request -> !request.isEmpty())
                .distinct()
                .limit(WANTED)
                .toList());
    }

    /** @param before told the number of each request before it is asked */
    void ask(Interviewer interviewer, Consumer<Integer> before) throws InterruptedException {
        boolean neutral = false;
        for (int i = 0; i < MOST && measurable().size() < WANTED; i++) {
            if (requests.isEmpty()) {
                if (neutral) {
                    return;
                }
                neutral = requests.add(NEUTRAL);
            }
            String request = requests.get(i % requests.size());
            before.accept(Math.min(measurable().size() + 1, WANTED));
            Talk talk = interviewer.ask(request);
            talks.add(talk);
            if (talk.interrupted()) {
                requests.remove(request);
            }
            if (talk.isBroken()) {
                return;
            }
        }
    }

    List<Talk> all() {
        return List.copyOf(talks);
    }

    List<Talk> answered() {
        return talks.stream().filter(Talk::isAnswered).toList();
    }

    private List<Talk> measurable() {
        return answered().stream().filter(talk -> !talk.interrupted()).toList();
    }

    /** Null when nothing was answered. */
    @Nullable Measured measured(Instant now) {
        List<Talk> measured = measurable();
        if (measured.isEmpty()) {
            return null;
        }
        return new Measured(
                duration(
                        measured,
                        talk -> talk.firstWord() == null ? 0 : talk.firstWord().toMillis()),
                duration(measured, talk -> talk.took().toMillis()),
                tokens(measured, Tokens::input),
                tokens(measured, Tokens::output),
                measured.size(),
                now);
    }

    private static Duration duration(List<Talk> talks, ToLongFunction<Talk> millis) {
        return Duration.ofMillis(median(talks.stream().map(millis::applyAsLong).toList()));
    }

    private static @Nullable Long tokens(List<Talk> talks, Function<Tokens, @Nullable Long> which) {
        List<Long> known = new ArrayList<>();
        for (Talk talk : talks) {
            Long counted = talk.tokens(which);
            if (counted == null) {
                return null;
            }
            known.add(counted);
        }
        return median(known);
    }

    /** Of an even number the larger one in the middle, as it is the one that promises less. */
    private static long median(List<Long> values) {
        return values.stream().sorted(Comparator.naturalOrder()).toList().get(values.size() / 2);
    }
}
