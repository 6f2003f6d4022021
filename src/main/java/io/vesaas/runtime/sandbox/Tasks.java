package io.vesaas.runtime.sandbox;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The stored tasks in the order in which they began. Beyond a number the oldest that nobody works on are forgotten. */
final class Tasks {

    private final Map<String, StoredTask> tasks = new LinkedHashMap<>();
    private final int limit;
    private final Predicate<String> atWork;

    /** @param atWork whether the task of this id has a run */
    Tasks(int limit, Predicate<String> atWork) {
        this.limit = limit;
        this.atWork = atWork;
    }

    synchronized void add(StoredTask task) {
        tasks.put(task.id(), task);
        Iterator<StoredTask> oldest = tasks.values().iterator();
        while (tasks.size() > limit && oldest.hasNext()) {
            if (!atWork.test(oldest.next().id())) {
                oldest.remove();
            }
        }
    }

    synchronized Optional<StoredTask> find(String id) {
        return Optional.ofNullable(tasks.get(id));
    }

    synchronized List<StoredTask> of(String contextId) {
        return tasks.values().stream()
                .filter(task -> task.contextId().equals(contextId))
                .toList();
    }
}
