package io.vesaas.portal;

import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.Marketplace;
import io.vesaas.marketplace.Offer;
import io.vesaas.marketplace.Preflight;
import io.vesaas.runtime.Agent;
import io.vesaas.runtime.AgentCatalog;
import io.vesaas.shared.NotFound;
import io.vesaas.team.Team;
import io.vesaas.team.VirtualEmployee;
import io.vesaas.team.VirtualEmployee.State;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers what offers are compared by, for whoever asks. */
@Component
class Comparing {

    private final Marketplace marketplace;
    private final Preflight preflight;
    private final AgentCatalog agents;
    private final Team team;

    Comparing(Marketplace marketplace, Preflight preflight, AgentCatalog agents, Team team) {
        this.marketplace = marketplace;
        this.preflight = preflight;
        this.agents = agents;
        this.team = team;
    }

    /** One for each listing, in this order; also for those that do not exist. */
    List<Compared> load(List<ListingId> listings) {
        List<VirtualEmployee> colleagues = team.findAll();
        return listings.stream().map(listing -> load(listing, colleagues)).toList();
    }

    private Compared load(ListingId listing, List<VirtualEmployee> colleagues) {
        Offer offer;
        try {
            offer = marketplace.get(listing);
        } catch (NotFound gone) {
            return Compared.missing(listing);
        }
        return new Compared(
                listing,
                offer,
                marketplace.standing(listing),
                Optional.ofNullable(offer.preflight())
                        .flatMap(preflight::findMeasured)
                        .orElse(null),
                agents.find(offer.agent())
                        .map(agent -> agent.tools().stream().anyMatch(Agent.Tool::needsApproval))
                        .orElse(null),
                colleagues.stream()
                        .filter(ve -> ve.listing().equals(listing) && ve.state() == State.ACTIVE)
                        .findFirst()
                        .orElse(null));
    }
}
