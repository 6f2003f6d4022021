package io.vesaas.runtime.kagent;

import io.vesaas.runtime.AgentFailure;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows on a thread of its own, and begins anew whenever that breaks, after pauses that grow while nothing is heard. */
public final class LastingWatch {

    private static final Logger LOG = LoggerFactory.getLogger(LastingWatch.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final String name;
    private final Following following;
    private volatile @Nullable Thread thread;

    /** @param name of the thread */
    public LastingWatch(String name, Following following) {
        this.name = name;
        this.following = following;
    }

    /** @param contact is told of what is heard and what is lost */
    public synchronized void start(Contact contact) {
        Thread begun = Thread.ofVirtual().name(name).unstarted(() -> run(contact));
        thread = begun;
        begun.start();
    }

    /** Interrupts it; what it waits for in other ways must be ended by its owner. */
    public synchronized void stop() {
        Thread ended = thread;
        thread = null;
        if (ended != null) {
            ended.interrupt();
        }
    }

    public boolean isRunning() {
        return thread != null;
    }

    private void run(Contact contact) {
        Duration pause = FIRST_PAUSE;
        while (isOurs()) {
            Instant heardBefore = contact.now().heardAt();
            try {
                following.follow(contact);
                lose(contact, "the watch was closed");
            } catch (AgentFailure away) {
                lose(contact, away.detail());
            } catch (IOException | RuntimeException broken) {
                LOG.debug("{} broke", name, broken);
                lose(contact, broken.getMessage() == null ? "the connection broke" : broken.getMessage());
            } catch (InterruptedException stopped) {
                return;
            }
            if (!Objects.equals(heardBefore, contact.now().heardAt())) {
                pause = FIRST_PAUSE;
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException stopped) {
                return;
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    /** False on a thread that was told to stop, even when another was started since. */
    private boolean isOurs() {
        return thread == Thread.currentThread();
    }

    private void lose(Contact contact, String reason) {
        if (isOurs()) {
            contact.lost(reason);
        }
    }

    /**
     * Follows what happens until it breaks; says {@link Contact#heard} when all that there is was told, and
     * {@link Contact#heardMore} when something arrives.
     */
    @FunctionalInterface
    public interface Following {

        void follow(Contact contact) throws IOException, InterruptedException;
    }
}
