package io.vesaas.team;

import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.Offer;
import io.vesaas.runtime.AgentRef;
import io.vesaas.runtime.Route;
import io.vesaas.runtime.RouteId;
import io.vesaas.shared.CustomerId;
import io.vesaas.shared.PersonId;
import io.vesaas.team.VirtualEmployee.State;
import io.vesaas.team.VirtualEmployee.Step;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The life of a virtual employee, from the click to its dismissal. */
@Entity
@Table(name = "virtual_employee")
class Hire {

    private static final int REQUESTS_PER_MINUTE = 60;
    private static final int BURST = 10;

    @Id
    private UUID id;

    private UUID customerId;
    private String name;
    private short palette;
    private UUID listingId;
    private int listingVersion;
    private String agentNamespace;
    private String agentName;
    private String title;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    private Step step;

    private int attempts;
    private @Nullable String failureCode;
    private @Nullable String failureDetail;
    private UUID hireKey;
    private @Nullable UUID hiredBy;

    @Column(updatable = false)
    private Instant hiredAt;

    private @Nullable Instant activeAt;
    private @Nullable Instant dismissedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Hire() {}

    @SuppressWarnings("NullAway.Init")
    Hire(VeId id, CustomerId customer, HireRequest request, Offer offer, int palette, Instant now) {
        this.id = id.value();
        customerId = customer.value();
        name = request.name().strip();
        this.palette = (short) palette;
        listingId = offer.id().value();
        listingVersion = offer.version();
        agentNamespace = offer.agent().namespace();
        agentName = offer.agent().name();
        title = offer.title();
        hireKey = request.key();
        hiredAt = now;
        state = State.PROVISIONING;
        step = Step.RECORDED;
    }

    void hiredBy(PersonId person) {
        hiredBy = person.value();
    }

    VeId id() {
        return new VeId(id);
    }

    CustomerId customer() {
        return new CustomerId(customerId);
    }

    State state() {
        return state;
    }

    Step step() {
        return step;
    }

    Route route() {
        return new Route(new RouteId(id), new AgentRef(agentNamespace, agentName), REQUESTS_PER_MINUTE, BURST);
    }

    /** Comes a step further while it is being set up; elsewhere nothing happens. */
    void reached(Step next, Instant now) {
        if (state != State.PROVISIONING || next.compareTo(step) <= 0) {
            return;
        }
        step = next;
        if (next == Step.READY) {
            state = State.ACTIVE;
            activeAt = now;
            failureCode = null;
            failureDetail = null;
        }
    }

    int attempts() {
        return attempts;
    }

    /** Counts a try that did not succeed. @return how many there have been */
    int triedInVain(String code, String detail) {
        failureCode = code;
        failureDetail = detail;
        return ++attempts;
    }

    void fail() {
        if (state == State.PROVISIONING) {
            state = State.FAILED;
        }
    }

    /** Starts over after a failure. @throws NotReady when it has not failed */
    void retry() {
        if (state != State.FAILED) {
            throw new NotReady(name);
        }
        state = State.PROVISIONING;
        step = Step.RECORDED;
        attempts = 0;
        failureCode = null;
        failureDetail = null;
    }

    /** Begins its dismissal: from now on no token is made for it. @return whether it had not begun before */
    boolean dismiss() {
        boolean begins = state != State.DISMISSING && state != State.DISMISSED;
        if (begins) {
            state = State.DISMISSING;
        }
        return begins;
    }

    /** Goes by this version from now on. @throws NotReady when it is being dismissed */
    void accept(Offer offer) {
        if (state == State.DISMISSING || state == State.DISMISSED) {
            throw new NotReady(name);
        }
        listingVersion = offer.version();
        title = offer.title();
    }

    void dismissed(Instant now) {
        state = State.DISMISSED;
        dismissedAt = now;
    }

    void requireActive() {
        if (state != State.ACTIVE) {
            throw new NotReady(name);
        }
    }

    WatchedRoute watched(@Nullable RouteEvidence evidence) {
        return new WatchedRoute(id(), customer(), name, palette, route(), state, hiredAt, evidence);
    }

    VirtualEmployee view() {
        return new VirtualEmployee(
                id(),
                name,
                palette,
                new ListingId(listingId),
                listingVersion,
                new AgentRef(agentNamespace, agentName),
                title,
                state,
                step,
                state == State.FAILED ? failureCode : null,
                hiredAt);
    }
}
