package io.vesaas.shared;

import java.util.function.Consumer;

/**
 * News for whoever is looking right now. Nothing is kept: truth is in PostgreSQL, and a follower reads it after it has
 * subscribed.
 */
public interface LiveFeed {

    /**
     * Tells every follower of the topic, after the current transaction has committed or at once when there is none.
     * Followers are called on the publishing thread and must only take note.
     */
    void publish(Topic topic, Object news);

    /** Follows a topic until the subscription is closed. */
    Subscription subscribe(Topic topic, Consumer<Object> follower);

    /** Ends a subscription; closing twice is harmless. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /** What is followed, always within one scope, so that no news crosses from one customer to another. */
    record Topic(Scope scope, String name) {

        /** A topic of one customer. */
        public static Topic of(CustomerId customer, String name) {
            return new Topic(new Scope.Customer(customer), name);
        }

        /** A topic of the platform, for admins or for facts that are public to all customers. */
        public static Topic platform(String name) {
            return new Topic(new Scope.Platform("live feed"), name);
        }
    }
}
