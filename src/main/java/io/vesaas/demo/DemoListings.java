package io.vesaas.demo;

import io.vesaas.marketplace.Draft;
import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.Publishing;
import io.vesaas.runtime.Agent;
import io.vesaas.runtime.AgentCatalog;
import io.vesaas.runtime.AgentRef;
import io.vesaas.shared.Acting;
import io.vesaas.shared.LiveFeed;
import io.vesaas.shared.LiveFeed.Topic;
import io.vesaas.shared.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What the demo offers: the ready agents of the world, but one, which is left for the admin to publish. */
@Component
@ConditionalOnDemo
class DemoListings {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Scope SCOPE = new Scope.Platform("make the demo");

    private final AgentCatalog agents;
    private final Publishing publishing;
    private final DemoPictures pictures;
    private final DemoTrials trials;
    private final LiveFeed feed;

    DemoListings(AgentCatalog agents, Publishing publishing, DemoPictures pictures, DemoTrials trials, LiveFeed feed) {
        this.agents = agents;
        this.publishing = publishing;
        this.pictures = pictures;
        this.trials = trials;
        this.feed = feed;
    }

    /** Publishes them as soon as they are ready; the listings by title. */
    Map<String, ListingId> publish() throws InterruptedException {
        List<DemoText> texts = DemoText.all();
        awaitAgents(texts.stream().map(DemoText::agent).toList());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<ListingId>> tasks = texts.stream()
                    .<Callable<ListingId>>map(text -> () -> Acting.<ListingId>as("demo", SCOPE, () -> publish(text)))
                    .toList();
            List<Future<ListingId>> done = threads.invokeAll(tasks);
            return IntStream.range(0, texts.size())
                    .boxed()
                    .collect(Collectors.toMap(
                            index -> texts.get(index).title(),
                            index -> done.get(index).resultNow()));
        }
    }

    private ListingId publish(DemoText text) {
        Draft draft = publishing.add(text.agent());
        Draft saved = publishing.save(
                draft.listing(),
                draft.revision(),
                text.over(draft.text(), pictures.of(text.agent().name())));
        return publishing
                .publish(saved.listing(), saved.revision(), trials.terms(text.agent()))
                .id();
    }

    private void awaitAgents(List<AgentRef> wanted) throws InterruptedException {
        var bell = new Semaphore(0);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var _ = feed.subscribe(Topic.platform(AgentCatalog.TOPIC), _ -> bell.release())) {
            while (!allReady(wanted)) {
                if (!bell.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    throw new IllegalStateException("the agents of the demo did not become ready");
                }
            }
        }
    }

    private boolean allReady(List<AgentRef> wanted) {
        Map<AgentRef, Agent> known =
                agents.findAll().stream().collect(Collectors.toMap(Agent::ref, Function.identity()));
        return wanted.stream()
                .map(known::get)
                .allMatch(agent -> agent != null && agent.status().state() == Agent.State.READY);
    }
}
