package io.vesaas.marketplace.preflight;

import io.vesaas.marketplace.PreflightCheck;
import io.vesaas.marketplace.PreflightCheck.Evidence;
import io.vesaas.marketplace.PreflightCheck.Kind;
import io.vesaas.marketplace.PreflightCheck.Outcome;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** How all checks stand, told at each change. */
public final class Board {

    private final Map<Kind, PreflightCheck> checks = new EnumMap<>(Kind.class);
    private final Consumer<List<PreflightCheck>> watcher;

    public Board(Consumer<List<PreflightCheck>> watcher) {
        this.watcher = watcher;
        Arrays.stream(Kind.values())
                .forEach(kind -> checks.put(kind, new PreflightCheck(kind, Outcome.WAITING, Evidence.NONE)));
    }

    /** In the order in which they are shown. */
    public synchronized List<PreflightCheck> checks() {
        return List.copyOf(checks.values());
    }

    void running(Kind kind, Evidence evidence) {
        put(kind, Outcome.RUNNING, evidence);
    }

    void put(Kind kind, Outcome outcome, Evidence evidence) {
        synchronized (this) {
            checks.put(kind, new PreflightCheck(kind, outcome, evidence));
        }
        watcher.accept(checks());
    }

    /** What is not decided yet can't be tried any more. */
    void giveUp(Evidence because) {
        synchronized (this) {
            checks.replaceAll(
                    (kind, check) -> isDecided(check) ? check : new PreflightCheck(kind, Outcome.NOT_TRIED, because));
        }
        watcher.accept(checks());
    }

    private static boolean isDecided(PreflightCheck check) {
        return check.outcome() != Outcome.WAITING && check.outcome() != Outcome.RUNNING;
    }
}
