package io.vesaas.runtime.gateway.kubernetes;

import static io.vesaas.runtime.gateway.kubernetes.Manifests.at;
import static io.vesaas.runtime.gateway.kubernetes.Manifests.list;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.vesaas.runtime.kubernetes.KubernetesSettings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What guards the whole gateway, as objects of a cluster. */
public final class EdgeObjects {

    private final KubernetesSettings cluster;
    private final Marks marks;
    private final EdgeManifests manifests;
    private final ClusterObjects objects;

    /**
     * @param issuer claim {@code iss} of our tokens
     * @param audience claim {@code aud} of our tokens
     * @param installation whose objects these are; two installations can't share one gateway
     */
    public EdgeObjects(
            KubernetesClient client,
            KubernetesSettings cluster,
            ClusterGatewaySettings gateway,
            String issuer,
            String audience,
            String installation) {
        this.cluster = cluster;
        this.marks = new Marks(installation);
        this.manifests = new EdgeManifests(cluster, gateway, marks, issuer, audience);
        this.objects = new ClusterObjects(client, cluster.gatewayNamespace(), marks);
    }

    /** Brings the objects to their form, the guard first; writes nothing when they have it. */
    public void apply(String publicKeys) {
        for (GenericKubernetesResource wanted : manifests.all(publicKeys)) {
            objects.apply(wanted, found(wanted));
        }
    }

    /** How the objects differ from that form, for admins; empty when they don't. */
    public List<String> drift(String publicKeys) {
        List<String> drift = new ArrayList<>();
        for (GenericKubernetesResource wanted : manifests.all(publicKeys)) {
            GenericKubernetesResource found = found(wanted);
            if (found == null) {
                drift.add(ClusterObjects.nameOf(wanted) + " is missing");
            } else {
                drift.addAll(ClusterObjects.differences(wanted, found));
            }
        }
        return drift;
    }

    /**
     * What else an admin should know of the guard; empty when there is nothing. Policies of others that decide who may
     * come in, and what the gateway's controller has against ours: it calls broken keys valid (recorded), so its silence
     * proves nothing.
     */
    public List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        objects.find(ObjectKind.POLICY, EdgeManifests.ACCESS_NAME)
                .ifPresentOrElse(
                        policy -> complaints.addAll(ControllerVerdict.complaints(policy)),
                        () -> complaints.add("AgentgatewayPolicy " + EdgeManifests.ACCESS_NAME + " is missing"));
        objects.list(ObjectKind.POLICY, Marks.INSTALLATION + "!=" + marks.installation()).stream()
                .filter(this::meddles)
                .forEach(policy -> complaints.add(ClusterObjects.nameOf(policy)
                        + " is somebody else's and decides who may come in at the gateway, as ours does"));
        return complaints;
    }

    private @Nullable GenericKubernetesResource found(GenericKubernetesResource wanted) {
        return objects.find(ObjectKind.of(wanted), wanted.getMetadata().getName())
                .orElse(null);
    }

    private boolean meddles(GenericKubernetesResource policy) {
        Object spec = Manifests.specOf(policy);
        Object traffic = at(spec, "traffic");
        boolean decides = at(traffic, "jwtAuthentication") != null || at(traffic, "authorization") != null;
        return decides
                && list(at(spec, "targetRefs")).stream()
                        .anyMatch(target -> "Gateway".equals(at(target, "kind"))
                                && cluster.gateway().equals(at(target, "name")));
    }
}
