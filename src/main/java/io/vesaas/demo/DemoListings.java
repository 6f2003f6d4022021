package io.vesaas.demo;

import io.vesaas.marketplace.Draft;
import io.vesaas.marketplace.Isolation;
import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.ListingText;
import io.vesaas.marketplace.PublishTerms;
import io.vesaas.marketplace.Publishing;
import io.vesaas.runtime.Agent;
import io.vesaas.runtime.AgentCatalog;
import io.vesaas.runtime.AgentRef;
import io.vesaas.shared.LiveFeed;
import io.vesaas.shared.LiveFeed.Topic;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the demo offers: the ready agents of the world, but one, which is left for the admin to publish. */
@Component
@ConditionalOnDemo
class DemoListings {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final List<Wish> WISHES = List.of(
            new Wish("ve-support/support-specialist", "Support Specialist", "9.00", "45.00"),
            new Wish("ve-finance/bookkeeper", "Bookkeeper", "6.00", "30.00"),
            new Wish("ve-research/research-analyst", "Research Analyst", "14.00", "70.00"));

    private final AgentCatalog agents;
    private final Publishing publishing;
    private final LiveFeed feed;

    DemoListings(AgentCatalog agents, Publishing publishing, LiveFeed feed) {
        this.agents = agents;
        this.publishing = publishing;
        this.feed = feed;
    }

    /** An agent by namespace and name, how it is called, and its price per million tokens in and out. */
    private record Wish(String agent, String title, String input, String output) {

        AgentRef ref() {
            String[] parts = agent.split("/");
            return new AgentRef(parts[0], parts[1]);
        }
    }

    /** Publishes them as soon as they are ready; the listings by title. */
    Map<String, ListingId> publish() throws InterruptedException {
        awaitAgents();
        return WISHES.stream().collect(Collectors.toMap(Wish::title, this::publish));
    }

    private ListingId publish(Wish wish) {
        Draft draft = publishing.add(wish.ref());
        ListingText first = draft.text();
        var text = new ListingText(
                wish.title(),
                first.purpose(),
                first.description(),
                first.category(),
                first.tags(),
                first.skills(),
                first.languages(),
                first.icon(),
                first.screenshots(),
                new BigDecimal(wish.input()),
                new BigDecimal(wish.output()),
                BigDecimal.ZERO,
                new Isolation(Isolation.Kind.STATELESS, "The agent keeps nothing between conversations."));
        Draft saved = publishing.save(draft.listing(), draft.revision(), text);
        return publishing
                .publish(saved.listing(), saved.revision(), PublishTerms.unmeasured("made for the demo"))
                .id();
    }

    private void awaitAgents() throws InterruptedException {
        var bell = new Semaphore(0);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var _ = feed.subscribe(Topic.platform(AgentCatalog.TOPIC), _ -> bell.release())) {
            while (!allReady()) {
                if (!bell.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    throw new IllegalStateException("the agents of the demo did not become ready");
                }
            }
        }
    }

    private boolean allReady() {
        Map<AgentRef, Agent> known =
                agents.findAll().stream().collect(Collectors.toMap(Agent::ref, Function.identity()));
        return WISHES.stream()
                .map(wish -> known.get(wish.ref()))
                .allMatch(agent -> agent != null && agent.status().state() == Agent.State.READY);
    }
}
