package io.vesaas.marketplace;

import io.vesaas.runtime.Agent;
import io.vesaas.runtime.AgentCatalog;
import io.vesaas.runtime.AgentRef;
import io.vesaas.shared.Acting;
import io.vesaas.shared.Caller;
import io.vesaas.shared.Invalid;
import io.vesaas.shared.InvalidFields;
import io.vesaas.shared.LiveFeed.Topic;
import io.vesaas.shared.NotFound;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How admins bring agents to the marketplace: drafts, the versions that come of them, and what is on offer. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('ADMIN', 'SYSTEM') or hasAuthority('SCOPE_admin:marketplace')")
public class Publishing {

    private final ListingRows rows;
    private final ListingActs acts;
    private final DraftPictures pictures;
    private final Overviews overviews;
    private final Categories categories;
    private final AgentCatalog agents;
    private final MarketplaceSettings settings;
    private final ListingNews news;
    private final Clock clock;

    Publishing(
            ListingRows rows,
            ListingActs acts,
            DraftPictures pictures,
            Overviews overviews,
            Categories categories,
            AgentCatalog agents,
            MarketplaceSettings settings,
            ListingNews news,
            Clock clock) {
        this.rows = rows;
        this.acts = acts;
        this.pictures = pictures;
        this.overviews = overviews;
        this.categories = categories;
        this.agents = agents;
        this.settings = settings;
        this.news = news;
        this.clock = clock;
    }

    /** The topic of the live feed on which each saved {@link Draft} of a listing is published. */
    public static Topic draftTopic(ListingId listing) {
        return Topic.platform("draft/" + listing);
    }

    /** Every listing that is not retired, by title. */
    @Transactional(readOnly = true)
    public List<ListingOverview> findAll() {
        return overviews.findAll();
    }

    /** @throws NotFound when there is no such listing */
    @Transactional(readOnly = true)
    public ListingOverview get(ListingId id) {
        return overviews.get(rows.listing(id));
    }

    /** The listing of this agent that is not retired. */
    @Transactional(readOnly = true)
    public Optional<ListingOverview> find(AgentRef agent) {
        return rows.findListing(agent).map(overviews::get);
    }

    /**
     * Begins a draft for an agent, with what is known of it.
     *
     * @throws AgentNotListable when the cluster has no such agent
     * @throws AgentAlreadyListed when it has a listing already
     */
    public Draft add(AgentRef agent) {
        Agent known = agents.find(agent).orElseThrow(() -> new AgentNotListable(agent));
        Listing listing = rows.add(new Listing(agent, clock.instant()));
        var draft = new ListingDraft(listing.id(), FirstText.of(known), caller(), clock.instant());
        rows.add(draft);
        acts.add(listing.id(), ListingAct.What.ADDED, null, null, caller());
        news.changed(listing.id());
        return draft.view(listing);
    }

    /** @throws NotFound when there is no such listing, or it is retired */
    @Transactional(readOnly = true)
    public Draft getDraft(ListingId id) {
        Listing listing = rows.listing(id);
        return rows.draft(listing).view(listing);
    }

    /**
     * Keeps the text; it may be incomplete.
     *
     * @param revision the one it was begun from
     * @throws InvalidFields when something can't be kept even in a draft; nothing was saved
     * @throws DraftChanged when somebody else has saved since; nothing was saved
     */
    public Draft save(ListingId id, long revision, ListingText text) {
        InvalidFields.throwIfAny(TextCheck.ofDraft(text));
        Listing listing = rows.locked(id);
        ListingDraft draft = rows.draftAt(listing, revision);
        if (!draft.text().equals(text)) {
            pictures.keep(draft.text(), text);
            draft.save(text, caller(), clock.instant());
            news.saved(draft.view(listing));
        }
        return draft.view(listing);
    }

    /**
     * Takes back the last save; once more brings it back.
     *
     * @throws DraftChanged when somebody else has saved since
     */
    public Draft undo(ListingId id, long revision) {
        Listing listing = rows.locked(id);
        ListingDraft draft = rows.draftAt(listing, revision);
        draft.undo(caller(), clock.instant());
        news.saved(draft.view(listing));
        return draft.view(listing);
    }

    /** What publishing would do now, and what stands in its way. */
    @Transactional(readOnly = true)
    public Publication preview(ListingId id) {
        Listing listing = rows.listing(id);
        ListingDraft draft = rows.draft(listing);
        ListingText text = draft.text().stripped();
        return new Publication(
                id,
                draft.revision(),
                listing.currentVersion() + 1,
                Changes.between(rows.findCurrentText(listing), text),
                problems(listing, text),
                overviews.standing(id).atWork());
    }

    /**
     * Freezes the draft as the next version and opens it for hire. Who hired before keeps the version it accepted. The
     * draft goes on with a new revision, so that publishing one revision twice makes one version.
     *
     * @param revision of the draft that was looked at
     * @throws DraftChanged when somebody has saved since
     * @throws InvalidFields when the text is not complete, or the terms are not
     * @throws AgentNotListable when the agent is gone or not ready
     */
    public Offer publish(ListingId id, long revision, PublishTerms terms) {
        Listing listing = rows.locked(id);
        listing.requireNotRetired();
        ListingDraft draft = rows.draftAt(listing, revision);
        ListingText text = draft.text().stripped();
        var problems = new ArrayList<>(problems(listing, text));
        problems.addAll(terms.problems());
        InvalidFields.throwIfAny(problems);
        if (agents.find(listing.agent())
                .filter(agent -> agent.status().state() == Agent.State.READY)
                .isEmpty()) {
            throw new AgentNotListable(listing.agent());
        }
        int number = listing.publishNext();
        var version = new ListingVersion(listing, text, terms, settings.currency(), caller(), clock.instant());
        rows.add(version);
        draft.publish(text, caller(), clock.instant());
        news.saved(draft.view(listing));
        acts.add(id, ListingAct.What.PUBLISHED, number, terms.unmeasuredBecause(), caller());
        news.published(new VersionPublished(id, number, listing.agent()));
        return version.offer(listing);
    }

    /** Stops new hires for now; existing ones go on. */
    public void pause(ListingId id, PauseReason reason) {
        Listing listing = rows.locked(id);
        if (listing.pause(reason)) {
            act(listing, reason == PauseReason.DRIFT ? ListingAct.What.PAUSED_BY_DRIFT : ListingAct.What.PAUSED);
        }
    }

    /** Allows hires again. */
    public void resume(ListingId id) {
        Listing listing = rows.locked(id);
        if (listing.resume()) {
            act(listing, ListingAct.What.RESUMED);
        }
    }

    /** Whether the listing shall pause by itself when its agent changes. */
    public void pauseOnDrift(ListingId id, boolean wanted) {
        rows.locked(id).pauseOnDrift(wanted);
        news.changed(id);
    }

    /**
     * Takes it off the marketplace for good; who hired it keeps it. A draft that was never published is deleted.
     *
     * @return whether it was deleted
     */
    public boolean remove(ListingId id) {
        Listing listing = rows.locked(id);
        boolean neverPublished = listing.state() == ListingState.DRAFT;
        if (neverPublished) {
            rows.delete(listing);
            news.changed(id);
        } else if (listing.retire()) {
            rows.deleteDraft(listing);
            act(listing, ListingAct.What.RETIRED);
        }
        return neverPublished;
    }

    /**
     * As {@link #remove(ListingId)}, if the draft is still the one that was looked at.
     *
     * @throws DraftChanged when somebody has saved since; nothing was removed
     */
    public boolean remove(ListingId id, long revision) {
        rows.draftAt(rows.listing(id), revision);
        return remove(id);
    }

    /** Who did what to it, the latest first. */
    @Transactional(readOnly = true)
    public List<ListingAct> history(ListingId id) {
        return acts.of(rows.listing(id).id());
    }

    /** What differs between two versions of it. */
    @Transactional(readOnly = true)
    public List<Change> changes(ListingId id, int from, int to) {
        return Changes.between(
                rows.version(rows.listing(id), from).text(),
                rows.version(rows.listing(id), to).text());
    }

    private void act(Listing listing, ListingAct.What what) {
        acts.add(listing.id(), what, listing.currentVersion(), null, caller());
        news.changed(listing.id());
    }

    private List<Invalid> problems(Listing listing, ListingText text) {
        boolean isolationNeeded =
                agents.find(listing.agent()).filter(Isolation::isNeededFor).isPresent();
        return TextCheck.ofPublication(text, isolationNeeded, categories.slugs());
    }

    private static Caller caller() {
        return Acting.caller().orElseThrow(() -> new IllegalStateException("somebody must act"));
    }
}
