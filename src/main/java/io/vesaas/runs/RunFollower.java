package io.vesaas.runs;

import io.vesaas.shared.Acting;
import io.vesaas.shared.CustomerId;
import io.vesaas.shared.LiveFeed;
import io.vesaas.shared.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one follower up to date. It subscribes before it reads, so that nothing falls between; news that it knows
 * already do nothing, and news that don't fit make it read again.
 */
final class RunFollower implements LiveFeed.Subscription {

    private static final Logger log = LoggerFactory.getLogger(RunFollower.class);
    private static final int MOST_NEWS = 1_000;

    private final RunReader runs;
    private final RunId id;
    private final Consumer<Run> follower;
    private final Semaphore bell = new Semaphore(0);
    private final List<RunNews> mailbox = new ArrayList<>();
    private boolean overflown;
    private volatile boolean closed;
    private final LiveFeed.Subscription subscription;
    private final Thread thread;

    private RunFollower(RunReader runs, LiveFeed feed, CustomerId customer, RunId id, Consumer<Run> follower) {
        this.runs = runs;
        this.id = id;
        this.follower = follower;
        subscription = feed.subscribe(Runs.topic(customer, id), news -> note((RunNews) news));
        thread = Thread.ofVirtual()
                .name("follow-" + id)
                .unstarted(() -> Acting.as("run follower", new Scope.Customer(customer), this::follow));
    }

    static RunFollower start(RunReader runs, LiveFeed feed, CustomerId customer, RunId id, Consumer<Run> follower) {
        var started = new RunFollower(runs, feed, customer, id, follower);
        started.thread.start();
        return started;
    }

    private synchronized void note(RunNews news) {
        if (mailbox.size() >= MOST_NEWS) {
            mailbox.clear();
            overflown = true;
        }
        mailbox.add(news);
        bell.release();
    }

    private synchronized List<RunNews> empty() {
        List<RunNews> news = overflown ? List.of(new RunNews.Moved()) : List.copyOf(mailbox);
        overflown = false;
        mailbox.clear();
        bell.drainPermits();
        return news;
    }

    private void follow() {
        try (subscription) {
            Run run = runs.get(id);
            follower.accept(run);
            while (!closed && run.state().isLive()) {
                bell.acquireUninterruptibly();
                if (closed) {
                    return;
                }
                run = after(run, empty());
                follower.accept(run);
            }
        } catch (RuntimeException e) {
            log.warn("Following run {} ended", id, e);
        }
    }

    private Run after(Run run, List<RunNews> news) {
        var answer = new Answer(run.parts());
        for (RunNews item : news) {
            boolean fits = item instanceof RunNews.Grown(var change) && answer.apply(change);
            if (!fits) {
                return runs.get(id);
            }
        }
        return run.with(answer.parts());
    }

    @Override
    public void close() {
        closed = true;
        subscription.close();
        bell.release();
    }
}
