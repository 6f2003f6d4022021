package io.vesaas.runtime.sandbox;

import io.vesaas.runtime.AgentRef;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.LongSupplier;
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

    /** Creates or changes a route; the bucket is kept unless the limit changes (recorded: {@code k8s/timeline.txt}). */
    void put(String id, AgentRef agent, int requestsPerMinute, int burst, String installation) {
        routes.compute(id, (_, before) -> {
            boolean sameLimit =
                    before != null && before.requestsPerMinute() == requestsPerMinute && before.burst() == burst;
            RateBucket bucket =
                    before != null && sameLimit ? before.bucket() : new RateBucket(requestsPerMinute, burst, nanoTime);
            return new HireRoute(id, agent, requestsPerMinute, burst, installation, bucket);
        });
    }

    void remove(String id) {
        routes.remove(id);
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
