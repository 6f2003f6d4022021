package io.vesaas.shared;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The live feed of one machine. */
@Component
class InMemoryLiveFeed implements LiveFeed {

    private static final Logger log = LoggerFactory.getLogger(InMemoryLiveFeed.class);

    private final Map<Topic, List<Consumer<Object>>> followers = new ConcurrentHashMap<>();

    @Override
    public void publish(Topic topic, Object news) {
        if (TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.isActualTransactionActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    tell(topic, news);
                }
            });
        } else {
            tell(topic, news);
        }
    }

    private void tell(Topic topic, Object news) {
        for (Consumer<Object> follower : followers.getOrDefault(topic, List.of())) {
            try {
                follower.accept(news);
            } catch (RuntimeException e) {
                log.warn("A follower of {} failed", topic.name(), e);
            }
        }
    }

    @Override
    public Subscription subscribe(Topic topic, Consumer<Object> follower) {
        Consumer<Object> own = follower::accept;
        followers.compute(topic, (_, before) -> {
            List<Consumer<Object>> list = before == null ? new CopyOnWriteArrayList<>() : before;
            list.add(own);
            return list;
        });
        return () -> followers.computeIfPresent(topic, (_, list) -> {
            list.remove(own);
            return list.isEmpty() ? null : list;
        });
    }
}
