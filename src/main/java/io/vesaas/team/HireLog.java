package io.vesaas.team;

import io.vesaas.runtime.Route;
import io.vesaas.shared.LiveFeed;
import io.vesaas.team.VirtualEmployee.State;
import io.vesaas.team.VirtualEmployee.Step;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down how far a hire has come, each time in a transaction of its own, and tells who is looking. */
@Component
@Transactional
class HireLog {

    private final Hires hires;
    private final LiveFeed feed;
    private final Clock clock;

    HireLog(Hires hires, LiveFeed feed, Clock clock) {
        this.hires = hires;
        this.feed = feed;
        this.clock = clock;
    }

    /** The route of a hire that is in this state; empty when it is not, or not any more. */
    Optional<Route> routeIf(VeId ve, State state) {
        return hires.findById(ve.value()).filter(hire -> hire.state() == state).map(Hire::route);
    }

    /** The routes of every hire in the scope that must have one. */
    List<Route> wanted() {
        return hires.findByStateInOrderByHiredAt(EnumSet.of(State.PROVISIONING, State.ACTIVE)).stream()
                .map(Hire::route)
                .toList();
    }

    /** Who in the scope is being set up. */
    List<VeChanged> inProvision() {
        return hires.findByStateInOrderByHiredAt(EnumSet.of(State.PROVISIONING)).stream()
                .map(hire -> new VeChanged(hire.customer(), hire.id()))
                .toList();
    }

    void reached(VeId ve, Step step) {
        change(ve, hire -> hire.reached(step, clock.instant()));
    }

    /** Counts a vain try. @return how many there have been */
    int triedInVain(VeId ve, String code, String detail) {
        return hires.findById(ve.value()).orElseThrow().triedInVain(code, detail);
    }

    void fail(VeId ve) {
        change(ve, Hire::fail);
    }

    void dismissed(VeId ve) {
        change(ve, hire -> hire.dismissed(clock.instant()));
    }

    private void change(VeId ve, Consumer<Hire> change) {
        Hire hire = hires.findById(ve.value()).orElseThrow();
        change.accept(hire);
        feed.publish(Team.topic(hire.customer()), new VeChanged(hire.customer(), ve));
    }
}
