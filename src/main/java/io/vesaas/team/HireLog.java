package io.vesaas.team;

import io.vesaas.runtime.Route;
import io.vesaas.runtime.WantedRoutes;
import io.vesaas.shared.LiveFeed;
import io.vesaas.team.VirtualEmployee.State;
import io.vesaas.team.VirtualEmployee.Step;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down how far a hire has come, each time in a transaction of its own, and tells who is looking. */
@Component
@Transactional
class HireLog {

    private static final EnumSet<State> WITH_ROUTE = EnumSet.of(State.PROVISIONING, State.ACTIVE, State.DISMISSING);

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

    /** The routes of every hire in the scope that must have one; those on their way in or out are left to their saga. */
    WantedRoutes wanted() {
        List<Hire> alive = withRoute();
        return new WantedRoutes(
                alive.stream()
                        .filter(hire -> hire.state() == State.ACTIVE)
                        .map(Hire::route)
                        .toList(),
                alive.stream()
                        .filter(hire -> hire.state() != State.ACTIVE)
                        .map(hire -> hire.route().id())
                        .collect(Collectors.toSet()));
    }

    /** How often it was tried in vain to set the hire up. */
    int attempts(VeId ve) {
        return hires.findById(ve.value()).orElseThrow().attempts();
    }

    /** Who in the scope is in this state. */
    List<VeChanged> inState(State state) {
        return hires.findByStateInOrderByHiredAt(EnumSet.of(state)).stream()
                .map(hire -> new VeChanged(hire.customer(), hire.id()))
                .toList();
    }

    /** Every hire in the scope whose route is there, on its way in or on its way out. */
    List<Hire> withRoute() {
        return hires.findByStateInOrderByHiredAt(WITH_ROUTE);
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
