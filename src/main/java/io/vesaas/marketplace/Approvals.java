package io.vesaas.marketplace;

import io.vesaas.runtime.AgentCatalog;
import io.vesaas.runtime.AgentDefinition;
import io.vesaas.shared.Acting;
import io.vesaas.shared.Caller;
import io.vesaas.shared.Invalid;
import io.vesaas.shared.NotFound;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever publishes a version approves of the agent as it is then. */
@Component
class Approvals {

    private final ListingVersions versions;
    private final ApprovedDefinitions approved;
    private final DriftTable drifts;
    private final PreflightTable preflights;
    private final AgentCatalog agents;

    Approvals(
            ListingVersions versions,
            ApprovedDefinitions approved,
            DriftTable drifts,
            PreflightTable preflights,
            AgentCatalog agents) {
        this.versions = versions;
        this.approved = approved;
        this.drifts = drifts;
        this.preflights = preflights;
        this.agents = agents;
    }

    /**
     * Keeps what the agent is, in the transaction that publishes.
     *
     * @throws Invalid when the preflight is of another agent, or of another definition; nothing is published
     */
    @EventListener
    void keep(VersionPublished version) {
        AgentDefinition now =
                agents.findDefinition(version.agent()).orElseThrow(() -> new AgentNotListable(version.agent()));
        UUID preflight = versions.findById(
                        new ListingVersion.Key(version.listing().value(), version.number()))
                .orElseThrow(() -> new NotFound("version"))
                .preflight();
        if (preflight != null && !isOf(preflight, version, now)) {
            throw new Invalid(
                    "preflight", "preflight-outdated", "The agent changed after the preflight. Run it again.");
        }
        Caller caller = Acting.caller().orElseThrow(() -> new IllegalStateException("somebody must act"));
        approved.add(version.listing(), version.number(), now, caller);
        drifts.clear(version.listing());
    }

    private boolean isOf(UUID preflight, VersionPublished version, AgentDefinition now) {
        return preflights
                .find(preflight)
                .filter(report -> report.agent().equals(version.agent())
                        && report.fingerprint().equals(now.fingerprint()))
                .isPresent();
    }
}
