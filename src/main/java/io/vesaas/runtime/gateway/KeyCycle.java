package io.vesaas.runtime.gateway;

import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.KeyInfo.State;
import io.vesaas.shared.secrets.SecretUnreadable;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Leads keys through their life, one step at a time; docs/decisions/0012-key-rotation.md. Where it stands is in the
 * database, so that any replica goes on where another stopped.
 */
@Component
class KeyCycle {

    private static final Logger log = LoggerFactory.getLogger(KeyCycle.class);

    private final KeyRows rows;
    private final KeyPlan plan;
    private final EdgeKeeper edge;
    private final KeyProbe probe;
    private final SigningKeys keys;
    private final Clock clock;

    KeyCycle(KeyRows rows, KeyPlan plan, EdgeKeeper edge, KeyProbe probe, SigningKeys keys, Clock clock) {
        this.rows = rows;
        this.plan = plan;
        this.edge = edge;
        this.probe = probe;
        this.keys = keys;
        this.clock = clock;
    }

    /** Does what is due, over the network. What fails is said in the log and tried again at the next step. */
    void step() {
        step(false);
    }

    /** Makes the next key, unless there is one already, and goes on from there. */
    void begin() {
        rows.all();
        step(rows.addNext());
    }

    private void step(boolean added) {
        try {
            StoredKey active = find(State.ACTIVE).orElseThrow();
            Optional<SigningKey> opened = open(active);
            boolean changed = rows.dropRetired() | added | (opened.isPresent() && isDue(active) && rows.addNext());
            publish(changed);
            find(State.NEXT).ifPresent(this::lead);
            opened.ifPresent(this::isAccepted);
        } catch (AgentFailure failure) {
            log.warn("The gateway's keys can't be seen to now: {}", failure.detail());
        }
    }

    private boolean isDue(StoredKey active) {
        return find(State.NEXT).isEmpty() && !clock.instant().isBefore(plan.nextIsMade(active.since()));
    }

    private void publish(boolean changed) {
        if (changed) {
            log.info("The signing keys have changed and are published");
            keys.forget();
            edge.publish();
        } else {
            edge.compare();
        }
    }

    private void lead(StoredKey next) {
        if (!open(next).filter(this::isAccepted).isPresent()) {
            return;
        }
        Instant now = clock.instant();
        Instant publishedAt = next.publishedAt();
        if (publishedAt == null) {
            rows.markPublished(next.kid());
        } else if (!now.isBefore(plan.signs(publishedAt)) && rows.activate(next.kid(), plan.leaves(now))) {
            keys.forget();
            log.info("Tokens are signed with key {} from now on", next.kid());
        }
    }

    private boolean isAccepted(SigningKey key) {
        boolean accepted = probe.isAcceptedSoon(key);
        if (!accepted) {
            log.warn("The gateway refuses tokens of key {}, which is published again", key.kid());
            edge.publish();
        }
        return accepted;
    }

    /**
     * Empty, said in the log, when this replica has another sealing key than the one that made it: it can't use the key,
     * and must make none on schedule, which the others could not use.
     */
    private Optional<SigningKey> open(StoredKey key) {
        try {
            return Optional.of(rows.open(key.kid()));
        } catch (SecretUnreadable unreadable) {
            log.error("{}", unreadable.getMessage());
            return Optional.empty();
        }
    }

    private Optional<StoredKey> find(State state) {
        return rows.all().stream().filter(key -> key.state() == state).findFirst();
    }
}
