package io.vesaas.runtime.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class TasksTests {

    private final Tasks tasks = new Tasks(3, Set.of("1")::contains);

    @Test
    void forgetsTheOldestThatNobodyWorksOn() {
        for (int i = 1; i <= 5; i++) {
            add(Integer.toString(i), "c");
        }

        assertThat(tasks.of("c")).extracting(StoredTask::id).containsExactly("1", "4", "5");
        assertThat(tasks.find("2")).isEmpty();
    }

    @Test
    void tellsTheTasksOfAContextInTheOrderInWhichTheyBegan() {
        add("b", "c");
        add("x", "other");
        add("a", "c");

        assertThat(tasks.of("c")).extracting(StoredTask::id).containsExactly("b", "a");
    }

    private void add(String id, String context) {
        tasks.add(new StoredTask(id, context, Json.object()));
    }
}
