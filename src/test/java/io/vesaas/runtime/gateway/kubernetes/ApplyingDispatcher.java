package io.vesaas.runtime.gateway.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.StatusBuilder;
import io.fabric8.kubernetes.client.server.mock.KubernetesCrudDispatcher;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.fabric8.mockwebserver.crud.Attribute;
import io.fabric8.mockwebserver.crud.AttributeSet;
import io.fabric8.mockwebserver.http.MockResponse;
import io.fabric8.mockwebserver.http.RecordedRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * fabric8's mock server knows no server-side apply: it answers 404 or 415. This adds what the platform relies on: the
 * first apply creates, a later one changes and removes the fields that the same manager applied before, fields of others
 * stay, and without force a field with another value that is not ours is a conflict. Lists are one field each, as they are
 * in the CRDs wherever we write one, but for the list of headers of a policy. It also refuses on demand.
 */
final class ApplyingDispatcher extends KubernetesCrudDispatcher {

    private record Refusal(String method, String path, int code, String message, int[] times) {}

    private final List<Refusal> refusals = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Map<String, Map<String, JsonNode>> applied = new LinkedHashMap<>();

    void refuse(String method, String path, int code, String message, int times) {
        refusals.add(new Refusal(method, path, code, message, new int[] {times}));
    }

    List<String> takeRequests() {
        List<String> taken = List.copyOf(requests);
        requests.removeAll(taken);
        return taken;
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        requests.add(request.getMethod() + " " + request.getPath());
        for (Refusal refusal : refusals) {
            if (refusal.method().equals(request.getMethod())
                    && request.getPath().contains(refusal.path())
                    && refusal.times()[0]-- > 0) {
                return status(refusal.code(), refusal.message());
            }
        }
        return super.dispatch(request);
    }

    @Override
    public MockResponse handlePatch(RecordedRequest request) {
        String type = String.valueOf(request.getHeader("Content-Type"));
        if (!type.startsWith("application/apply-patch+yaml")) {
            return super.handlePatch(request);
        }
        synchronized (applied) {
            return apply(request);
        }
    }

    private MockResponse apply(RecordedRequest request) {
        var wanted = (ObjectNode) Serialization.unmarshal(request.getUtf8Body(), JsonNode.class);
        String path = request.getPath().replaceAll("\\?.*", "");
        boolean force = request.getPath().contains("force=true");
        AttributeSet key = getKey(path);
        Map.Entry<AttributeSet, String> found = findResource(key);
        Map<String, JsonNode> before = found == null ? Map.of() : applied.getOrDefault(path, Map.of());
        Map<String, JsonNode> now = fields(wanted);
        ObjectNode object = found == null ? created(wanted) : (ObjectNode) read(found.getValue());
        ObjectNode old = object.deepCopy();
        if (found != null) {
            List<String> conflicts = now.entrySet().stream()
                    .filter(field -> isConflict(field.getKey(), field.getValue(), old, before))
                    .map(Map.Entry::getKey)
                    .toList();
            if (!force && !conflicts.isEmpty()) {
                return status(409, "Apply failed with conflicts: " + conflicts);
            }
            before.keySet().stream().filter(field -> !now.containsKey(field)).forEach(field -> remove(object, field));
            now.forEach((field, value) -> set(object, field, value));
            preserveMetadata(old, object);
            touchGeneration(old, object);
            touchResourceVersion(old, object);
        }
        applied.put(path, now);
        if (found == null || !old.equals(object)) {
            String json = object.toString();
            AttributeSet attributes =
                    key.add(new Attribute("name", wanted.at("/metadata/name").asText()));
            processEvent(
                    path,
                    attributes,
                    found == null ? null : found.getKey(),
                    Serialization.unmarshal(json, GenericKubernetesResource.class),
                    json);
        }
        return new MockResponse().setResponseCode(found == null ? 201 : 200).setBody(object.toString());
    }

    private ObjectNode created(ObjectNode wanted) {
        ObjectNode object = wanted.deepCopy();
        ((ObjectNode) object.get("metadata"))
                .put("uid", UUID.randomUUID().toString())
                .put("creationTimestamp", Instant.now().toString())
                .put("resourceVersion", String.valueOf(requestResourceVersion()))
                .put("generation", 1);
        return object;
    }

    private static boolean isConflict(String field, JsonNode value, ObjectNode object, Map<String, JsonNode> before) {
        JsonNode there = object.at(field);
        return !there.isMissingNode() && !there.equals(value) && !there.equals(before.get(field));
    }

    /** JSON pointers of the leaves; a list is a leaf. */
    private static Map<String, JsonNode> fields(ObjectNode object) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        collect("", object, fields);
        Set.of("/apiVersion", "/kind", "/metadata/name", "/metadata/namespace").forEach(fields::remove);
        return fields;
    }

    private static void collect(String pointer, JsonNode node, Map<String, JsonNode> fields) {
        if (node.isObject()) {
            node.fields()
                    .forEachRemaining(field -> collect(
                            pointer + "/" + field.getKey().replace("~", "~0").replace("/", "~1"),
                            field.getValue(),
                            fields));
        } else {
            fields.put(pointer, node);
        }
    }

    private static void set(ObjectNode object, String pointer, JsonNode value) {
        List<String> keys = keys(pointer);
        ObjectNode here = object;
        for (String key : keys.subList(0, keys.size() - 1)) {
            here = here.get(key) instanceof ObjectNode next ? next : here.putObject(key);
        }
        here.set(keys.getLast(), value);
    }

    private static void remove(ObjectNode object, String pointer) {
        List<String> keys = keys(pointer);
        JsonNode here = object;
        for (String key : keys.subList(0, keys.size() - 1)) {
            here = here.path(key);
        }
        if (here instanceof ObjectNode parent) {
            parent.remove(keys.getLast());
        }
    }

    private static List<String> keys(String pointer) {
        List<String> keys = new ArrayList<>();
        for (String key : pointer.substring(1).split("/")) {
            keys.add(key.replace("~1", "/").replace("~0", "~"));
        }
        return keys;
    }

    private static JsonNode read(String json) {
        try {
            return Serialization.jsonMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MockResponse status(int code, String message) {
        return new MockResponse()
                .setResponseCode(code)
                .setBody(Serialization.asJson(new StatusBuilder()
                        .withStatus("Failure")
                        .withCode(code)
                        .withMessage(message)
                        .withReason(code == 403 ? "Forbidden" : code == 410 ? "Expired" : "Conflict")
                        .build()));
    }
}
