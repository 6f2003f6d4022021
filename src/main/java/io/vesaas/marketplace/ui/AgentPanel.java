package io.vesaas.marketplace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.vesaas.marketplace.DriftGuard;
import io.vesaas.marketplace.ListingOverview;
import io.vesaas.marketplace.Marketplace;
import io.vesaas.marketplace.Preflight;
import io.vesaas.marketplace.Publishing;
import io.vesaas.runtime.Agent;
import io.vesaas.runtime.AgentCatalog;
import io.vesaas.runtime.AgentRef;
import io.vesaas.shared.LiveFeed;
import io.vesaas.shared.LiveFeed.Topic;
import io.vesaas.shared.ui.CodeBlock;
import io.vesaas.shared.ui.EmptyState;
import io.vesaas.shared.ui.Face;
import io.vesaas.shared.ui.LiveContent;
import io.vesaas.shared.ui.Skeleton;
import io.vesaas.shared.ui.Tone;
import io.vesaas.shared.ui.VeIcon;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Everything that is known of one agent, live. What did not change stays as it is, with what a reader has unfolded. */
final class AgentPanel extends Div {

    private final AgentRef ref;
    private final AgentCatalog agents;
    private final Publishing publishing;
    private final DriftGuard drifts;
    private final Preflight preflight;
    private final LiveFeed feed;
    private final AgentActions actions;
    private final Function<AgentRef, String> address;
    private @Nullable Loaded shown;
    private Component content = new Div();

    /** @param address of the detail of another agent */
    AgentPanel(
            AgentRef ref,
            AgentCatalog agents,
            Publishing publishing,
            DriftGuard drifts,
            Preflight preflight,
            AgentActions actions,
            LiveFeed feed,
            Function<AgentRef, String> address,
            Runnable close) {
        this.ref = ref;
        this.agents = agents;
        this.publishing = publishing;
        this.drifts = drifts;
        this.preflight = preflight;
        this.feed = feed;
        this.actions = actions;
        this.address = address;
        var leave = new Button(VeIcon.X.create(), click -> close.run());
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        leave.addClassName("ve-panel-close");
        leave.setAriaLabel(getTranslation("shared.close"));
        leave.setTooltipText(getTranslation("shared.close"));
        addClassName("ve-agent-panel");
        getElement().setAttribute("role", "region").setAttribute("aria-label", ref.toString());
        add(
                leave,
                new LiveContent<>(
                        feed,
                        List.of(Topic.platform(AgentCatalog.TOPIC), Marketplace.TOPIC),
                        () -> Skeleton.rows(6),
                        this::load,
                        this::show));
    }

    private Loaded load() {
        ListingOverview listing = publishing.find(ref).orElse(null);
        return new Loaded(
                new AgentEntry(
                        ref,
                        agents.find(ref).orElse(null),
                        listing,
                        listing == null ? null : drifts.find(listing.id()).orElse(null)),
                agents.findManifest(ref));
    }

    private Component show(Loaded loaded) {
        if (!loaded.equals(shown)) {
            shown = loaded;
            content = loaded.entry().agent() == null && loaded.entry().listing() == null
                    ? EmptyState.withIcon(
                            VeIcon.UNPLUG,
                            Tone.NEUTRAL,
                            getTranslation("marketplace.agent.none.title"),
                            getTranslation("marketplace.agent.none.text", ref.toString()))
                    : detail(loaded.entry(), loaded.manifest());
        }
        return content;
    }

    private Component detail(AgentEntry entry, Optional<String> manifest) {
        var detail = new Div(head(entry));
        detail.addClassName("ve-stack-5");
        entry.reason().ifPresent(reason -> detail.add(reason(reason)));
        if (entry.drift() != null) {
            detail.add(new DriftNotice(entry.drift(), drifts));
        }
        detail.add(listing(entry));
        Agent agent = entry.agent();
        if (agent != null) {
            if (!agent.description().isBlank()) {
                detail.add(new Paragraph(agent.description()));
            }
            detail.add(
                    new AgentFacts(agent),
                    new AgentAbilities(agent, address),
                    new PreflightCard(preflight, feed, ref, () -> examples(agent)),
                    new AgentConditions(agent.conditions()));
        }
        manifest.ifPresent(yaml -> detail.add(manifest(yaml)));
        return detail;
    }

    private static List<String> examples(Agent agent) {
        return agent.skills().stream()
                .flatMap(skill -> skill.examples().stream())
                .toList();
    }

    private static Component head(AgentEntry entry) {
        var title = new H2(entry.title());
        var ref = new Span(entry.ref().toString());
        ref.addClassNames("ve-mono", "ve-soft", "ve-small", "ve-break");
        var words = new Div(title, ref, entry.status().badge());
        words.addClassNames("ve-stack-1", "ve-min0");
        var head = new Div(Face.of(entry.seed()).large(), words);
        head.addClassNames("ve-who", "ve-top", "ve-panel-head");
        return head;
    }

    private static Component reason(String reason) {
        var why = new Span(reason);
        why.addClassNames("ve-small", "ve-break");
        var banner = new Div(VeIcon.CIRCLE_ALERT.create(), why);
        banner.addClassNames("ve-banner", Tone.WARN.cssClass());
        return banner;
    }

    private Component listing(AgentEntry entry) {
        var state = new Div();
        state.addClassName("ve-stack-0");
        entry.listed()
                .ifPresentOrElse(
                        listed -> state.add(listed.badge()),
                        () -> state.add(new Span(getTranslation("marketplace.agents.not-listed"))));
        ListingOverview listing = entry.listing();
        if (listing != null && listing.version() > 0) {
            var version = new Span(getTranslation(
                    "marketplace.agent.version",
                    listing.version(),
                    listing.standing().atWork()));
            version.addClassName("ve-caption");
            state.add(version);
        }
        var line = new Div(state, actions.button(entry));
        line.addClassNames("ve-inset", "ve-between", "ve-panel-listing");
        return line;
    }

    private Component manifest(String yaml) {
        var details = new Details(getTranslation("marketplace.agent.manifest"), new CodeBlock("yaml", yaml));
        details.addClassName("ve-manifest");
        return details;
    }

    private record Loaded(AgentEntry entry, Optional<String> manifest) {}
}
