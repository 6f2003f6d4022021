package io.vesaas.demo;

import io.vesaas.marketplace.Preflight;
import io.vesaas.marketplace.PreflightProgress;
import io.vesaas.marketplace.PublishTerms;
import io.vesaas.runtime.AgentRef;
import io.vesaas.shared.LiveFeed;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Tries the demo's agents before they are offered, as an admin would, so that what is shown was measured. */
@Component
@ConditionalOnDemo
class DemoTrials {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Preflight preflight;
    private final LiveFeed feed;
    private final DemoSettings settings;

    DemoTrials(Preflight preflight, LiveFeed feed, DemoSettings settings) {
        this.preflight = preflight;
        this.feed = feed;
        this.settings = settings;
    }

    /** On what the agent can be published; without a measurement when there is no time for one or it fails. */
    PublishTerms terms(AgentRef agent) {
        if (!settings.measured()) {
            return PublishTerms.unmeasured("The demo was told to skip preflights.");
        }
        var over = new CompletableFuture<PreflightProgress>();
        try (var _ = feed.subscribe(Preflight.TOPIC, news -> complete(over, agent, news))) {
            preflight.start(agent);
            PreflightProgress result = over.completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            return result == null || result.report() == null
                    ? PublishTerms.unmeasured("The demo's preflight did not come to an end.")
                    : PublishTerms.measured(result.report());
        }
    }

    private static void complete(CompletableFuture<PreflightProgress> over, AgentRef agent, Object news) {
        if (news instanceof PreflightProgress progress
                && progress.agent().equals(agent)
                && progress.state() != PreflightProgress.State.RUNNING) {
            over.complete(progress);
        }
    }
}
