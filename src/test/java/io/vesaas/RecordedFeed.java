package io.vesaas;

import io.vesaas.shared.Acting;
import io.vesaas.shared.LiveFeed;
import io.vesaas.shared.Scope;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The live feed of the application, which remembers what was followed and told while tests ran. */
public final class RecordedFeed implements LiveFeed {

    private final LiveFeed feed;
    private final Set<Topic> topics = ConcurrentHashMap.newKeySet();
    private final List<String> crossings = new CopyOnWriteArrayList<>();

    private RecordedFeed(LiveFeed feed) {
        this.feed = feed;
    }

    /** Every topic that was ever published on or followed. */
    public Set<Topic> topics() {
        return Set.copyOf(topics);
    }

    /** Each time somebody acting for one customer told or followed news of another. */
    public List<String> crossings() {
        return List.copyOf(crossings);
    }

    @Override
    public void publish(Topic topic, Object news) {
        note("told", topic);
        feed.publish(topic, news);
    }

    @Override
    public Subscription subscribe(Topic topic, Consumer<Object> follower) {
        note("followed", topic);
        return feed.subscribe(topic, follower);
    }

    private void note(String what, Topic topic) {
        topics.add(topic);
        if (topic.scope() instanceof Scope.Customer
                && Acting.scope().orElse(null) instanceof Scope.Customer acting
                && !acting.equals(topic.scope())) {
            crossings.add("%s %s for %s".formatted(what, topic, acting));
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {

        @Bean
        static BeanPostProcessor recordedFeeds() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof LiveFeed feed ? new RecordedFeed(feed) : bean;
                }
            };
        }
    }
}
