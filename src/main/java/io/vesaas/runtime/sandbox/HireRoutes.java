package io.vesaas.runtime.sandbox;

import io.vesaas.runtime.AgentRef;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The routes of hires, each with its own rate limit. */
final class HireRoutes {

    /** @param installation the mark of who made the route */
    record HireRoute(
            String id, AgentRef agent, int requestsPerMinute, int burst, String installation, RateBucket bucket) {

        ObjectNode toJson() {
            return Json.object()
                    .put("id", id)
                    .put("namespace", agent.namespace())
                    .put("name", agent.name())
                    .put("requestsPerMinute", requestsPerMinute)
                    .put("burst", burst)
                    .put("installation", installation);
        }
    }

    private final Map<String, HireRoute> routes = new ConcurrentSkipListMap<>();
    private final LongSupplier nanoTime;

    HireRoutes(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * Creates or changes a route; the bucket is kept unless the limit changes (recorded: {@code k8s/timeline.txt}).
     *
     * @return false when another installation has a route of that id; it is left alone
     */
    boolean put(String id, AgentRef agent, int requestsPerMinute, int burst, String installation) {
        HireRoute now = routes.compute(id, (_, before) -> {
            if (before != null && !before.installation().equals(installation)) {
                return before;
            }
            boolean sameLimit =
                    before != null && before.requestsPerMinute() == requestsPerMinute && before.burst() == burst;
            RateBucket bucket =
                    before != null && sameLimit ? before.bucket() : new RateBucket(requestsPerMinute, burst, nanoTime);
            return new HireRoute(id, agent, requestsPerMinute, burst, installation, bucket);
        });
        return now.installation().equals(installation);
    }

    /** @param installation whose route it must be to go; null takes anybody's */
    void remove(String id, @Nullable String installation) {
        routes.computeIfPresent(
                id, (_, route) -> installation == null || installation.equals(route.installation()) ? null : route);
    }

    Optional<HireRoute> find(String id) {
        return Optional.ofNullable(routes.get(id));
    }

    ObjectNode toJson() {
        ObjectNode json = Json.object();
        var array = json.putArray("routes");
        routes.values().forEach(route -> array.add(route.toJson()));
        return json;
    }
}
