package io.vesaas.runtime.kagent;

import io.vesaas.runtime.Agent;
import io.vesaas.runtime.AgentCatalog;
import io.vesaas.runtime.AgentChanged;
import io.vesaas.runtime.AgentChanged.Kind;
import io.vesaas.runtime.AgentDefinition;
import io.vesaas.runtime.AgentRef;
import io.vesaas.shared.LiveFeed;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * The agents that a catalogue has been told of, joined with their model configurations. Tells the live feed when one
 * appears, changes or goes; being told the same again changes nothing, so that a list may be read anew at any time.
 */
public final class KnownAgents {

    private static final Logger LOG = LoggerFactory.getLogger(KnownAgents.class);
    private static final LiveFeed.Topic TOPIC = LiveFeed.Topic.platform(AgentCatalog.TOPIC);
    private static final Comparator<AgentRef> BY_NAME =
            Comparator.comparing(AgentRef::namespace).thenComparing(AgentRef::name);

    private final Map<AgentRef, Known> agents = new ConcurrentSkipListMap<>(BY_NAME);
    private final Map<ModelRef, KnownModel> models = new ConcurrentHashMap<>();
    private final LiveFeed feed;

    public KnownAgents(LiveFeed feed) {
        this.feed = feed;
    }

    /** By namespace and name. */
    public List<Agent> findAll() {
        return agents.values().stream().map(Known::agent).toList();
    }

    public Optional<Agent> find(AgentRef ref) {
        return Optional.ofNullable(agents.get(ref)).map(Known::agent);
    }

    /** @see AgentCatalog#findDefinition */
    public Optional<AgentDefinition> findDefinition(AgentRef ref) {
        return Optional.ofNullable(agents.get(ref))
                .filter(known -> known.object() != null)
                .map(known -> DefinitionReader.read(
                        ref.namespace(),
                        known.tree().path("spec"),
                        known.model() == null ? null : known.model().tree()));
    }

    /** @see AgentCatalog#findManifest */
    public Optional<String> findManifest(AgentRef ref) {
        return Optional.ofNullable(agents.get(ref)).map(known -> ManifestText.of(known.tree()));
    }

    /** Takes an {@code Agent} as it is now. */
    public synchronized AgentRef put(JsonNode resource) {
        Metadata named = ResourceJson.metadata(resource);
        var ref = new AgentRef(named.namespace(), named.name());
        byte[] json = ManifestText.compact(resource);
        try {
            keep(ref, join(ResourceJson.agent(resource), json));
        } catch (ResourceJson.Unreadable otherShape) {
            LOG.debug("agent {} is not understood: {}", ref, otherShape.getMessage());
            String why = String.valueOf(otherShape.getMessage());
            keep(ref, new Known(null, json, null, AgentReader.unreadable(ref, why)));
        }
        return ref;
    }

    /** The agent is not there any more. */
    public synchronized void remove(AgentRef ref) {
        Known gone = agents.remove(ref);
        if (gone != null) {
            feed.publish(TOPIC, new AgentChanged(Kind.GONE, AgentReader.gone(gone.agent()), Set.of()));
        }
    }

    /** Only these are there. */
    public synchronized void retain(Set<AgentRef> there) {
        agents.keySet().stream().filter(ref -> !there.contains(ref)).toList().forEach(this::remove);
    }

    /** Takes a {@code ModelConfig} as it is now. */
    public synchronized ModelRef putModel(JsonNode resource) {
        Metadata named = ResourceJson.metadata(resource);
        var ref = new ModelRef(named.namespace(), named.name());
        try {
            byte[] spec = ResourceJson.MAPPER.writeValueAsBytes(resource.path("spec"));
            models.put(ref, new KnownModel(ResourceJson.model(resource), spec));
        } catch (ResourceJson.Unreadable otherShape) {
            LOG.warn("ModelConfig {} is not understood: {}", ref, otherShape.getMessage());
            models.remove(ref);
        }
        joinAgain(ref);
        return ref;
    }

    /** The ModelConfig is not there any more. */
    public synchronized void removeModel(ModelRef ref) {
        if (models.remove(ref) != null) {
            joinAgain(ref);
        }
    }

    /** Only these are there. */
    public synchronized void retainModels(Set<ModelRef> there) {
        models.keySet().stream().filter(ref -> !there.contains(ref)).toList().forEach(this::removeModel);
    }

    private void keep(AgentRef ref, Known now) {
        Known before = agents.put(ref, now);
        if (before == null) {
            feed.publish(TOPIC, new AgentChanged(Kind.APPEARED, now.agent(), Set.of()));
            return;
        }
        Set<String> changes = now.changesSince(before);
        if (!changes.isEmpty() || !now.agent().equals(before.agent()) || now.hasOtherModelThan(before)) {
            feed.publish(TOPIC, new AgentChanged(Kind.CHANGED, now.agent(), changes));
        }
    }

    private void joinAgain(ModelRef model) {
        agents.forEach((ref, known) -> {
            AgentObject object = known.object();
            if (object != null && model.equals(ModelRef.of(object))) {
                keep(ref, join(object, known.json()));
            }
        });
    }

    private Known join(AgentObject object, byte[] json) {
        KnownModel model = models.get(ModelRef.of(object));
        return new Known(object, json, model, AgentReader.read(object, model == null ? null : model.object()));
    }

    /** Names a ModelConfig. */
    public record ModelRef(String namespace, String name) {

        static ModelRef of(AgentObject agent) {
            return new ModelRef(
                    agent.metadata().namespace(), agent.declarative().modelConfig());
        }
    }

    /**
     * @param object null when it is not understood
     * @param json the resource as compact JSON: a tree of it would take five times the memory
     */
    private record Known(
            @Nullable AgentObject object,
            byte[] json,
            @Nullable KnownModel model,
            Agent agent) {

        JsonNode tree() {
            return ResourceJson.MAPPER.readTree(json);
        }

        Set<String> changesSince(Known before) {
            return Arrays.equals(json, before.json)
                    ? Set.of()
                    : SpecChanges.between(before.tree().path("spec"), tree().path("spec"));
        }

        boolean hasOtherModelThan(Known before) {
            return !Arrays.equals(
                    model == null ? null : model.spec(), before.model == null ? null : before.model.spec());
        }
    }

    /** @param spec as compact JSON */
    private record KnownModel(ModelObject object, byte[] spec) {

        JsonNode tree() {
            return ResourceJson.MAPPER.readTree(spec);
        }
    }
}
