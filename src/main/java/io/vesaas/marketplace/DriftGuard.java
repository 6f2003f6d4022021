package io.vesaas.marketplace;

import io.vesaas.runtime.AgentCatalog;
import io.vesaas.runtime.AgentDefinition;
import io.vesaas.runtime.AgentDefinition.Difference;
import io.vesaas.runtime.AgentRef;
import io.vesaas.shared.Acting;
import io.vesaas.shared.Caller;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares the agents of listings with what was approved: when a version was published, or a change accepted later. What
 * it can't see is what stands behind names: the text of a ConfigMap, what a tool server does.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('ADMIN', 'SYSTEM')")
public class DriftGuard {

    private final ListingRows rows;
    private final ApprovedDefinitions approved;
    private final DriftTable drifts;
    private final Publishing publishing;
    private final ListingActs acts;
    private final ListingNews news;
    private final AgentCatalog agents;

    DriftGuard(
            ListingRows rows,
            ApprovedDefinitions approved,
            DriftTable drifts,
            Publishing publishing,
            ListingActs acts,
            ListingNews news,
            AgentCatalog agents) {
        this.rows = rows;
        this.approved = approved;
        this.drifts = drifts;
        this.publishing = publishing;
        this.acts = acts;
        this.news = news;
        this.agents = agents;
    }

    /** Every listing whose agent differs now, the oldest drift first. */
    @Transactional(readOnly = true)
    public List<Drift> findAll() {
        return drifts.findAll().stream()
                .flatMap(listing -> find(listing).stream())
                .toList();
    }

    /** How the agent of the listing differs from what was approved; empty when it does not, or is gone. */
    @Transactional(readOnly = true)
    public Optional<Drift> find(ListingId id) {
        Listing listing = rows.listing(id);
        return drifts.since(id)
                .flatMap(since -> agents.findDefinition(listing.agent())
                        .flatMap(now -> approved.findLatest(id)
                                .map(before -> before.differences(now))
                                .filter(differences -> !differences.isEmpty())
                                .map(differences ->
                                        new Drift(id, listing.agent(), differences, now.fingerprint(), since))));
    }

    /**
     * Accepts the agent as it is now for the version on offer; a listing that paused because of it goes on.
     *
     * @param fingerprint of the definition that was looked at, from {@link Drift#fingerprint}
     * @throws AgentChangedAgain when it is another one now, or the agent is gone
     */
    public void approve(ListingId id, String fingerprint) {
        Listing listing = rows.listing(id);
        AgentDefinition now = agents.findDefinition(listing.agent())
                .filter(definition -> definition.fingerprint().equals(fingerprint))
                .orElseThrow(() -> new AgentChangedAgain(listing.agent()));
        approved.add(id, listing.currentVersion(), now, caller());
        drifts.clear(id);
        acts.add(id, ListingAct.What.DRIFT_APPROVED, listing.currentVersion(), null, caller());
        if (listing.pauseReason() == PauseReason.DRIFT) {
            publishing.resume(id);
        }
        news.changed(id);
    }

    /** Looks at the listing of this agent, if there is one on offer. */
    public void look(AgentRef agent) {
        rows.findListing(agent).filter(listing -> listing.currentVersion() > 0).ifPresent(this::look);
    }

    /** Looks at all listings on offer. */
    public void lookAtAll() {
        rows.findNotRetired().stream()
                .filter(listing -> listing.currentVersion() > 0)
                .forEach(this::look);
    }

    private void look(Listing listing) {
        ListingId id = listing.id();
        AgentDefinition now = agents.findDefinition(listing.agent()).orElse(null);
        if (now == null) {
            return;
        }
        AgentDefinition before = approved.findLatest(id).orElse(null);
        if (before == null) {
            // Published before definitions were kept: what is there is the best that is known.
            approved.add(id, listing.currentVersion(), now, caller());
            return;
        }
        List<Difference> differences = before.differences(now);
        if (differences.isEmpty()) {
            if (drifts.clear(id)) {
                news.changed(id);
            }
        } else if (drifts.note(id, fingerprint(differences))) {
            if (listing.pausesOnDrift() && listing.state() == ListingState.PUBLISHED) {
                publishing.pause(id, PauseReason.DRIFT);
            }
            news.changed(id);
        }
    }

    /** Of what is different only: what is not known now, such as a model that can't be read, makes no new drift. */
    private static String fingerprint(List<Difference> differences) {
        return new AgentDefinition(differences.stream().collect(Collectors.toMap(Difference::part, Difference::after)))
                .fingerprint();
    }

    private static Caller caller() {
        return Acting.caller().orElseThrow(() -> new IllegalStateException("somebody must act"));
    }
}
