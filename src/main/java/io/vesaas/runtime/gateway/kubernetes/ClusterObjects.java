package io.vesaas.runtime.gateway.kubernetes;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceList;
import io.fabric8.kubernetes.api.model.ListOptionsBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.MixedOperation;
import io.fabric8.kubernetes.client.dsl.NonNamespaceOperation;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.AgentFailure.Reason;
import io.vesaas.runtime.kubernetes.ClusterFailures;
import java.net.HttpURLConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes objects of our kinds in the gateway's namespace. Never changes one that does not carry the mark of this
 * installation. What goes wrong is an {@link AgentFailure} that names verb and resource.
 */
final class ClusterObjects {

    /** As whom {@code managedFields} name us. */
    static final String FIELD_MANAGER = "ve-platform";

    private static final long PAGE = 500;
    private static final int ATTEMPTS_TO_LIST = 3;

    private final KubernetesClient client;
    private final String namespace;
    private final Marks marks;

    ClusterObjects(KubernetesClient client, String namespace, Marks marks) {
        this.client = client;
        this.namespace = namespace;
        this.marks = marks;
    }

    Optional<GenericKubernetesResource> find(ObjectKind kind, String name) {
        return Optional.ofNullable(
                attempt("get", kind, () -> all(kind).withName(name).get()));
    }

    /**
     * Lists page by page, and anew from the first page when the server has forgotten the state that the pages are of
     * ({@code 410 Gone}).
     *
     * @param selector of labels; empty takes all
     */
    List<GenericKubernetesResource> list(ObjectKind kind, String selector) {
        for (int attempt = 1; ; attempt++) {
            try {
                return pages(kind, selector);
            } catch (KubernetesClientException failure) {
                if (failure.getCode() != HttpURLConnection.HTTP_GONE || attempt == ATTEMPTS_TO_LIST) {
                    throw ClusterFailures.of(failure, "list", resource(kind));
                }
            }
        }
    }

    private List<GenericKubernetesResource> pages(ObjectKind kind, String selector) {
        List<GenericKubernetesResource> items = new ArrayList<>();
        String next = null;
        do {
            GenericKubernetesResourceList page = all(kind)
                    .list(new ListOptionsBuilder()
                            .withLabelSelector(selector.isEmpty() ? null : selector)
                            .withLimit(PAGE)
                            .withContinue(next)
                            .build());
            items.addAll(page.getItems());
            next = page.getMetadata() == null ? null : page.getMetadata().getContinue();
        } while (next != null && !next.isEmpty());
        return items;
    }

    /**
     * Lists from the API server's memory, so that it costs little however many objects there are; it may be some moments
     * behind.
     *
     * @param selector of labels
     */
    List<GenericKubernetesResource> listRoughly(ObjectKind kind, String selector) {
        return attempt(
                "list",
                kind,
                () -> all(kind)
                        .list(new ListOptionsBuilder()
                                .withLabelSelector(selector)
                                .withResourceVersion("0")
                                .build())
                        .getItems());
    }

    /**
     * Brings the object to this form: our fields by server-side apply, and what others added to its {@code spec} goes.
     * Writes nothing when it has that form.
     *
     * @param found what is there now, null when nothing is
     * @throws AgentFailure with {@link Reason#NAME_TAKEN} when what is there is not ours
     */
    GenericKubernetesResource apply(GenericKubernetesResource wanted, @Nullable GenericKubernetesResource found) {
        ObjectKind kind = ObjectKind.of(wanted);
        if (found != null && !marks.isOurs(found)) {
            throw taken(found);
        }
        if (found != null && differences(wanted, found).isEmpty()) {
            return found;
        }
        GenericKubernetesResource applied = attempt("patch", kind, () -> {
            var ours = all(kind).resource(wanted).fieldManager(FIELD_MANAGER);
            // Without force somebody's object that appears just now stays as it is: the answer is a conflict.
            return found == null
                    ? ours.serverSideApply()
                    : ours.forceConflicts().serverSideApply();
        });
        return differences(wanted, applied).isEmpty() ? applied : replaceSpec(wanted);
    }

    /** Fields that another manager owns survive an apply. The object is ours as a whole, so they go. */
    private GenericKubernetesResource replaceSpec(GenericKubernetesResource wanted) {
        ObjectKind kind = ObjectKind.of(wanted);
        String patch = "[{\"op\":\"replace\",\"path\":\"/spec\",\"value\":"
                + Serialization.asJson(Manifests.specOf(wanted)) + "}]";
        var context = new PatchContext.Builder()
                .withPatchType(PatchType.JSON)
                .withFieldManager(FIELD_MANAGER)
                .build();
        return attempt(
                "patch",
                kind,
                () -> all(kind).withName(wanted.getMetadata().getName()).patch(context, patch));
    }

    /** Deletes the object; none there is a success. */
    void delete(GenericKubernetesResource found) {
        if (!marks.isOurs(found)) {
            throw taken(found);
        }
        ObjectKind kind = ObjectKind.of(found);
        attempt(
                "delete",
                kind,
                () -> all(kind).withName(found.getMetadata().getName()).delete());
    }

    /** How what is there differs from what we want, in labels, owner and {@code spec}; empty when it does not. */
    static List<String> differences(GenericKubernetesResource wanted, GenericKubernetesResource found) {
        List<String> differences = new ArrayList<>();
        Map<String, String> labels = found.getMetadata().getLabels() == null
                ? Map.of()
                : found.getMetadata().getLabels();
        wanted.getMetadata()
                .getLabels()
                .forEach((label, value) ->
                        differences.addAll(Differences.between("label " + label, value, labels.get(label))));
        wanted.getMetadata().getOwnerReferences().stream()
                .filter(owner -> found.getMetadata().getOwnerReferences().stream()
                        .noneMatch(each -> owner.getUid().equals(each.getUid())))
                .forEach(owner -> differences.add(
                        "it does not belong to " + owner.getKind() + " " + owner.getName() + " as that is now"));
        differences.addAll(Differences.between("spec", Manifests.specOf(wanted), Manifests.specOf(found)));
        return differences.stream().map(each -> nameOf(found) + ": " + each).toList();
    }

    static String nameOf(GenericKubernetesResource object) {
        return object.getKind() + " " + object.getMetadata().getName();
    }

    private AgentFailure taken(GenericKubernetesResource found) {
        return new AgentFailure(
                Reason.NAME_TAKEN,
                nameOf(found) + " in " + namespace + " does not carry the label " + Marks.INSTALLATION + "="
                        + marks.installation() + ", so it is somebody else's and was left alone. Rename or delete it.",
                false);
    }

    private NonNamespaceOperation<
                    GenericKubernetesResource, GenericKubernetesResourceList, Resource<GenericKubernetesResource>>
            all(ObjectKind kind) {
        MixedOperation<GenericKubernetesResource, GenericKubernetesResourceList, Resource<GenericKubernetesResource>>
                operation = client.genericKubernetesResources(kind.context());
        return operation.inNamespace(namespace);
    }

    private static <T extends @Nullable Object> T attempt(String verb, ObjectKind kind, Supplier<T> call) {
        try {
            return call.get();
        } catch (KubernetesClientException failure) {
            throw ClusterFailures.of(failure, verb, resource(kind));
        }
    }

    private static String resource(ObjectKind kind) {
        return kind.plural() + "." + kind.group();
    }
}
