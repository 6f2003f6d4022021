package io.vesaas.runtime.sandbox;

import io.vesaas.runtime.AgentRef;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The cluster in memory: the resources that were applied, with the status that KAgent's controller would give them.
 * Secrets are taken to exist. What it hands out are copies.
 */
final class World {

    private static final int PASSES = 4;

    private final TreeMap<String, ObjectNode> resources = new TreeMap<>();
    private final List<Consumer<WorldChange>> watchers = new CopyOnWriteArrayList<>();
    private final Clock clock;
    private long version;

    World(Clock clock) {
        this.clock = clock;
    }

    /** As {@code kubectl apply}: all or nothing. */
    synchronized void apply(List<ObjectNode> manifests) throws Rejected {
        var admitted = new ArrayList<ObjectNode>();
        for (ObjectNode manifest : manifests) {
            if (!isNamespace(manifest)) {
                admitted.add(Admission.admit(manifest));
            }
        }
        for (ObjectNode manifest : admitted) {
            store(manifest);
        }
        reconcile();
    }

    /** Deletes a resource; an agent goes at once, with its last status (recorded). */
    synchronized boolean delete(String kind, AgentRef ref) {
        ObjectNode gone = resources.remove(key(kind, ref.namespace(), ref.name()));
        if (gone == null) {
            return false;
        }
        if (kind.equals("Agent")) {
            tell("DELETED", gone);
        }
        reconcile();
        return true;
    }

    synchronized Optional<AgentResource> agent(AgentRef ref) {
        return Optional.ofNullable(resources.get(key("Agent", ref.namespace(), ref.name())))
                .map(node -> new AgentResource(node.deepCopy()));
    }

    synchronized Optional<ObjectNode> find(String kind, String namespace, String name) {
        return Optional.ofNullable(resources.get(key(kind, namespace, name))).map(ObjectNode::deepCopy);
    }

    /** Every agent, as {@code ADDED}. */
    synchronized List<WorldChange> agents() {
        return resources.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("Agent/"))
                .map(entry -> change("ADDED", entry.getValue()))
                .toList();
    }

    /** Tells every agent there is, a bookmark, then what happens, until the returned handle is run. */
    synchronized Runnable watch(Consumer<WorldChange> watcher) {
        agents().forEach(watcher);
        watcher.accept(bookmark());
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    static WorldChange bookmark() {
        return new WorldChange("BOOKMARK", Json.object(), null);
    }

    private void store(ObjectNode manifest) {
        String key = key(
                manifest.path("kind").asString(""),
                manifest.at("/metadata/namespace").asString(""),
                manifest.at("/metadata/name").asString(""));
        ObjectNode metadata = manifest.withObject("/metadata");
        ObjectNode before = resources.get(key);
        if (before == null) {
            metadata.put("creationTimestamp", Json.second(clock.instant()))
                    .put("generation", 1)
                    .put("uid", UUID.randomUUID().toString());
        } else {
            boolean same = before.path("spec").equals(manifest.path("spec"));
            int generation = before.at("/metadata/generation").asInt(1);
            metadata.set("creationTimestamp", before.at("/metadata/creationTimestamp"));
            metadata.put("generation", same ? generation : generation + 1);
            metadata.set("uid", before.at("/metadata/uid"));
            if (before.has("status")) {
                manifest.set("status", before.path("status").deepCopy());
            }
        }
        resources.put(key, manifest);
        tell(before == null ? "ADDED" : "MODIFIED", manifest);
        if (key.startsWith("ModelConfig/")) {
            usersOf(manifest).forEach(agent -> tell("MODIFIED", agent));
        }
    }

    private List<ObjectNode> usersOf(ObjectNode modelConfig) {
        var name = modelConfig.at("/metadata/name");
        var namespace = modelConfig.at("/metadata/namespace");
        return resources.values().stream()
                .filter(agent -> agent.at("/spec/declarative/modelConfig").equals(name)
                        && agent.at("/metadata/namespace").equals(namespace))
                .toList();
    }

    private void reconcile() {
        var now = clock.instant();
        for (ObjectNode resource : List.copyOf(resources.values())) {
            switch (resource.path("kind").asString("")) {
                case "ModelConfig" -> Conditions.reconcileModelConfig(resource, now);
                case "RemoteMCPServer" -> Conditions.reconcileToolServer(resource, now);
                default -> {
                    for (int pass = 0; pass < PASSES; pass++) {
                        if (Conditions.reconcileAgent(resource, resources::containsKey, now)) {
                            tell("MODIFIED", resource);
                        }
                    }
                }
            }
        }
    }

    private void tell(String type, ObjectNode resource) {
        resource.withObject("/metadata").put("resourceVersion", Long.toString(++version));
        if (resource.path("kind").asString("").equals("Agent")) {
            WorldChange change = change(type, resource);
            watchers.forEach(watcher -> watcher.accept(change));
        }
    }

    private WorldChange change(String type, ObjectNode agent) {
        var resource = new AgentResource(agent);
        ObjectNode config = resources.get(key("ModelConfig", resource.ref().namespace(), resource.modelConfig()));
        return new WorldChange(type, agent.deepCopy(), copy(config));
    }

    private static @Nullable ObjectNode copy(@Nullable ObjectNode node) {
        return node == null ? null : node.deepCopy();
    }

    /** Every namespace is there without being made. */
    private static boolean isNamespace(ObjectNode manifest) {
        return manifest.path("apiVersion").asString("").equals("v1")
                && manifest.path("kind").asString("").equals("Namespace");
    }

    private static String key(String kind, String namespace, String name) {
        return kind + "/" + namespace + "/" + name;
    }
}
