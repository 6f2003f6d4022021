package io.vesaas.runtime;

import io.vesaas.shared.LiveFeed;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A live feed that remembers what was told of agents and of the contact to them. */
public final class NewsFeed implements LiveFeed {

    public final List<AgentChanged> changes = new CopyOnWriteArrayList<>();
    public final List<ClusterContact> contacts = new CopyOnWriteArrayList<>();

    @Override
    public void publish(Topic topic, Object news) {
        switch (news) {
            case AgentChanged change -> changes.add(change);
            case ClusterContact contact -> contacts.add(contact);
            default -> throw new IllegalArgumentException("no news of agents: " + news);
        }
    }

    @Override
    public Subscription subscribe(Topic topic, Consumer<Object> follower) {
        throw new UnsupportedOperationException();
    }
}
