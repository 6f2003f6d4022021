package io.vesaas.team;

import io.vesaas.marketplace.Standings;
import io.vesaas.runtime.Passage;
import io.vesaas.runtime.RouteId;
import io.vesaas.shared.CustomerId;
import io.vesaas.shared.Invalid;
import io.vesaas.shared.LiveFeed;
import io.vesaas.shared.LiveFeed.Topic;
import io.vesaas.shared.NotFound;
import io.vesaas.team.VirtualEmployee.State;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The virtual employees of the customer in force. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('MEMBER', 'SYSTEM')")
public class Team {

    private final Hires hires;
    private final HireDesk desk;
    private final HireSaga saga;
    private final Standings standings;
    private final LiveFeed feed;
    private final ApplicationEventPublisher events;
    private final RouteExaminations examinations;

    Team(
            Hires hires,
            HireDesk desk,
            HireSaga saga,
            Standings standings,
            LiveFeed feed,
            RouteExaminations examinations,
            ApplicationEventPublisher events) {
        this.hires = hires;
        this.desk = desk;
        this.saga = saga;
        this.standings = standings;
        this.feed = feed;
        this.examinations = examinations;
        this.events = events;
    }

    /** The topic of the live feed on which the customer's {@link VeChanged} are published. */
    public static Topic topic(CustomerId customer) {
        return Topic.of(customer, "team");
    }

    /** Everyone who has not been dismissed, in the order of hiring. */
    public List<VirtualEmployee> findAll() {
        return hires.findByStateInOrderByHiredAt(EnumSet.complementOf(EnumSet.of(State.DISMISSED))).stream()
                .map(Hire::view)
                .toList();
    }

    /** Those of the virtual employees that exist, dismissed ones too, in no particular order. */
    public List<VirtualEmployee> find(Collection<VeId> ids) {
        return hires.findByIdIn(ids.stream().map(VeId::value).toList()).stream()
                .map(Hire::view)
                .toList();
    }

    /** What is known of how private the routes are, for those that were examined. */
    public Map<VeId, RouteEvidence> evidence() {
        return examinations.findAll();
    }

    /** @throws NotFound when the customer has no such virtual employee */
    public VirtualEmployee get(VeId id) {
        return hire(id).view();
    }

    /**
     * Hires: records it and the wish to set it up in one transaction. Setting up goes on by itself; follow
     * {@link #topic}. The same key again, even at the same moment, is the same hire.
     *
     * @throws ListingNotForHire when the listing or this version of it is not offered any more
     * @throws Invalid when the name can't be taken
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public VeId hire(HireRequest request) {
        return desk.findOrHire(request);
    }

    /** Sets up again what has failed. @throws NotReady when it has not failed */
    @Transactional
    public void retry(VeId id) {
        Hire hire = hire(id);
        hire.retry();
        saga.provision(hire.customer(), id);
        feed.publish(topic(hire.customer()), new VeChanged(hire.customer(), id));
    }

    /** Ends a hire: no token is made from now on, and the route goes. Its history stays. */
    @Transactional
    public void dismiss(VeId id) {
        Hire hire = hire(id);
        if (hire.dismiss()) {
            standings.dismissed(hire.view().listing());
        }
        saga.takeDown(hire.customer(), id);
        events.publishEvent(new VeDismissed(hire.customer(), id, hire.view().agent()));
        feed.publish(topic(hire.customer()), new VeChanged(hire.customer(), id));
    }

    /**
     * The way to the virtual employee for one conversation.
     *
     * @param agentUser opaque id of the conversation's user at the agent
     * @throws NotReady when it is not active
     */
    public Passage passage(VeId id, String agentUser) {
        Hire hire = hire(id);
        hire.requireActive();
        return new Passage.Hire(new RouteId(id.value()), hire.customer().toString(), agentUser);
    }

    private Hire hire(VeId id) {
        return hires.findById(id.value()).orElseThrow(() -> new NotFound("virtual employee"));
    }
}
