package io.vesaas.marketplace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.vesaas.marketplace.Preflight;
import io.vesaas.marketplace.PreflightCheck;
import io.vesaas.marketplace.PreflightProgress;
import io.vesaas.marketplace.PreflightProgress.State;
import io.vesaas.marketplace.PreflightReport;
import io.vesaas.runtime.AgentCatalog;
import io.vesaas.runtime.AgentRef;
import io.vesaas.shared.LiveFeed;
import io.vesaas.shared.LiveFeed.Topic;
import io.vesaas.shared.ui.LiveContent;
import io.vesaas.shared.ui.Skeleton;
import io.vesaas.shared.ui.Tone;
import io.vesaas.shared.ui.VeIcon;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The preflight of one agent: how each check went, live while it runs, what was measured and when, and the button that
 * runs it. Ask {@link #current} for the report to publish with, or be told by {@link #onCurrent}.
 */
public final class PreflightCard extends Card {

    private final Preflight preflight;
    private final AgentRef agent;
    private final Supplier<List<String>> requests;
    private final Span count = new Span();
    private final Button run = new Button();
    private Consumer<Optional<UUID>> listener = report -> {};
    private @Nullable UUID current;

    /** @param requests sample requests, such as the examples of the draft, asked for at the click; may be empty */
    public PreflightCard(Preflight preflight, LiveFeed feed, AgentRef agent, Supplier<List<String>> requests) {
        this.preflight = preflight;
        this.agent = agent;
        this.requests = requests;
        addClassName("ve-preflight-card");
        setTitle(new H2(getTranslation("marketplace.preflight.title")));
        setAriaRole("region");
        setAriaLabel(getTranslation("marketplace.preflight.title"));
        count.addClassNames("ve-caption", "ve-num");
        setHeaderSuffix(count);
        run.addClickListener(click -> preflight.start(agent, requests.get()));
        add(new LiveContent<>(
                feed,
                List.of(Preflight.TOPIC, Topic.platform(AgentCatalog.TOPIC)),
                () -> Skeleton.rows(3),
                this::load,
                this::show));
        addToFooter(run);
    }

    /** The report on the agent as it is now; empty when there is none yet, or the agent changed after it. */
    public Optional<UUID> current() {
        return Optional.ofNullable(current);
    }

    /** Hears of the report that is current whenever that may have changed. */
    public PreflightCard onCurrent(Consumer<Optional<UUID>> heard) {
        listener = heard;
        return this;
    }

    private Loaded load() {
        PreflightReport latest = preflight.findLatest(agent).orElse(null);
        return new Loaded(
                preflight.findProgress(agent).orElse(null), latest, latest != null && preflight.isCurrent(latest));
    }

    private Component show(Loaded loaded) {
        current = loaded.current() && loaded.report() != null ? loaded.report().id() : null;
        listener.accept(current());
        boolean running = loaded.progress() != null && loaded.progress().state() == State.RUNNING;
        run.setEnabled(!running);
        run.setText(getTranslation(
                running
                        ? "marketplace.preflight.running"
                        : loaded.report() == null ? "marketplace.preflight.run" : "marketplace.preflight.again"));
        count.setText(count(loaded.checks()));
        var content = new Div();
        content.addClassName("ve-preflight");
        problem(loaded, running).ifPresent(content::add);
        if (loaded.checks().isEmpty()) {
            content.add(text("marketplace.preflight.none"));
        } else {
            var list = new UnorderedList();
            list.addClassNames("ve-plain-list", "ve-checks");
            loaded.checks().stream().map(PreflightLine::new).forEach(list::add);
            content.add(list);
        }
        if (!running && loaded.report() != null) {
            content.add(new PreflightFacts(loaded.report()));
        }
        content.add(text("marketplace.preflight.real"));
        return content;
    }

    private Optional<Component> problem(Loaded loaded, boolean running) {
        if (running) {
            return Optional.empty();
        }
        if (loaded.progress() != null) {
            return Optional.of(banner(
                    loaded.progress().state() == State.AGENT_CHANGED
                            ? "marketplace.preflight.agent-changed"
                            : "marketplace.preflight.broken-off"));
        }
        return loaded.report() != null && !loaded.current()
                ? Optional.of(banner("marketplace.preflight.outdated"))
                : Optional.empty();
    }

    private String count(List<PreflightCheck> checks) {
        long passed = checks.stream()
                .filter(check -> check.outcome() == PreflightCheck.Outcome.PASSED)
                .count();
        return checks.isEmpty() ? "" : getTranslation("marketplace.preflight.count", passed, checks.size());
    }

    private Component banner(String key) {
        var banner = new Div(VeIcon.CIRCLE_ALERT.create(), new Span(getTranslation(key)));
        banner.addClassNames("ve-banner", Tone.WARN.cssClass());
        return banner;
    }

    private Component text(String key) {
        var text = new Paragraph(getTranslation(key));
        text.addClassName("ve-caption");
        return text;
    }

    /** @param progress of one that runs or was broken off */
    private record Loaded(
            @Nullable PreflightProgress progress, @Nullable PreflightReport report, boolean current) {

        List<PreflightCheck> checks() {
            return progress != null ? progress.checks() : report != null ? report.checks() : List.of();
        }
    }
}
