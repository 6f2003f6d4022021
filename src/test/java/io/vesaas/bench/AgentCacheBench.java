package io.vesaas.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vesaas.runtime.AgentChanged;
import io.vesaas.runtime.kagent.ClusterCatalog;
import io.vesaas.shared.LiveFeed;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * A cluster with 5,000 agents: how long until all are known, how long from an event of the watch until the model has it,
 * and what they take in memory. The API server is in this process, over loopback.
 */
class AgentCacheBench {

    private static final int AGENTS = 5_000;
    private static final int EVENTS = 500;
    private static final int LISTS = 5;
    private static final Path FOLDER = Path.of("target/bench");
    private static final double MEGABYTE = 1 << 20;

    private final News news = new News();
    private final Map<String, List<Double>> one = new LinkedHashMap<>();
    private final Map<String, List<Double>> all = new LinkedHashMap<>();
    private final Map<String, List<Double>> megabytes = new LinkedHashMap<>();

    @Test
    void anEventIsInTheModelWithinTenMilliseconds() throws Exception {
        try (var cluster = new CrowdedCluster(AGENTS)) {
            readJsonAlone();
            double empty = usedMegabytes();
            for (int run = 0; run < LISTS; run++) {
                list(cluster, empty);
            }
            follow(cluster);
        }
        new Table("Cache of 5,000 agents, one event", "ms", one).write(FOLDER, "agent-cache-event");
        new Table("Cache of 5,000 agents, all of them", "ms", all).write(FOLDER, "agent-cache-all");
        new Table("Cache of 5,000 agents, memory", "MB", megabytes).write(FOLDER, "agent-cache-memory");

        assertThat(Table.median(one.get("from the event to the model"))).isLessThan(10);
    }

    /** The yardsticks: to parse the same JSON and no more. */
    private void readJsonAlone() {
        for (int run = 0; run < LISTS; run++) {
            long first = System.nanoTime();
            for (int event = 0; event < AGENTS; event++) {
                String line = CrowdedCluster.changed(event, 2, "other");
                long begin = System.nanoTime();
                assertThat(JsonMapper.shared().readTree(line).isObject()).isTrue();
                note(one, "to parse an event", begin);
            }
            note(all, "to parse them all", first);
        }
    }

    private void list(CrowdedCluster cluster, double empty) {
        long begin = System.nanoTime();
        try (var agents = new ClusterCatalog(cluster.port(), news)) {
            await().pollInterval(Duration.ofMillis(5))
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> agents.catalog().contact().heardAt() != null);
            note(all, "from the start until they are known", begin);
            assertThat(agents.catalog().findAll()).hasSize(AGENTS);
            news.told.clear();
            megabytes
                    .computeIfAbsent("the resources as JSON", key -> new ArrayList<>())
                    .add(cluster.listBytes() / MEGABYTE);
            megabytes
                    .computeIfAbsent("what the catalogue keeps", key -> new ArrayList<>())
                    .add(usedMegabytes() - empty);
        }
    }

    private void follow(CrowdedCluster cluster) throws InterruptedException {
        try (var agents = new ClusterCatalog(cluster.port(), news)) {
            await().until(() -> agents.catalog().contact().heardAt() != null && cluster.isWatched());
            news.told.clear();
            for (int event = 0; event < EVENTS; event++) {
                tell(cluster, event, 2);
            }
            one.remove("from the event to the model"); // what was measured while the code was cold
            for (int event = 0; event < EVENTS; event++) {
                tell(cluster, event, 3);
            }
            long begin = System.nanoTime();
            for (int event = 0; event < AGENTS; event++) {
                cluster.tell(CrowdedCluster.changed(event, 4, "version 4"));
            }
            for (int event = 0; event < AGENTS; event++) {
                assertThat(news.told.poll(1, TimeUnit.MINUTES)).isNotNull();
            }
            note(all, "to take an event for each", begin);
            begin = System.nanoTime();
            assertThat(agents.catalog().findAll()).hasSize(AGENTS);
            note(all, "to read them for a page", begin);
        }
    }

    private void tell(CrowdedCluster cluster, int number, int version) throws InterruptedException {
        String event = CrowdedCluster.changed(number, version, "version " + version);
        long begin = System.nanoTime();
        cluster.tell(event);
        AgentChanged change = news.told.poll(1, TimeUnit.MINUTES);
        note(one, "from the event to the model", begin);
        assertThat(change).isNotNull();
        assertThat(change.agent().description()).isEqualTo("version " + version);
        assertThat(change.spec()).containsExactly("/description");
    }

    private static void note(Map<String, List<Double>> times, String name, long begin) {
        times.computeIfAbsent(name, key -> new ArrayList<>()).add((System.nanoTime() - begin) / 1e6);
    }

    private static double usedMegabytes() {
        for (int round = 0; round < 4; round++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
    }

    /** Takes the news of agents. */
    private static final class News implements LiveFeed {

        private final BlockingQueue<AgentChanged> told = new LinkedBlockingQueue<>();

        @Override
        public void publish(Topic topic, Object change) {
            if (change instanceof AgentChanged agent) {
                told.add(agent);
            }
        }

        @Override
        public Subscription subscribe(Topic topic, Consumer<Object> follower) {
            throw new UnsupportedOperationException();
        }
    }
}
