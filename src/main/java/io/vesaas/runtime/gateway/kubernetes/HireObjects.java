package io.vesaas.runtime.gateway.kubernetes;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.AgentFailure.Reason;
import io.vesaas.runtime.InstalledRoute;
import io.vesaas.runtime.Route;
import io.vesaas.runtime.RouteId;
import io.vesaas.runtime.kubernetes.KubernetesSettings;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The routes of hires as objects of a cluster: for each an HTTPRoute and a policy of the same name. */
public final class HireObjects {

    private static final List<ObjectKind> KINDS = List.of(ObjectKind.HTTP_ROUTE, ObjectKind.POLICY);

    private final KubernetesSettings cluster;
    private final Marks marks;
    private final HireManifests manifests;
    private final ClusterObjects objects;
    private final String host;

    /**
     * @param dataPort by which we reach the gateway
     * @param installation whose objects these are
     */
    public HireObjects(
            KubernetesClient client,
            KubernetesSettings cluster,
            ClusterGatewaySettings gateway,
            URI dataPort,
            String installation) {
        this.cluster = cluster;
        this.marks = new Marks(installation);
        this.manifests = new HireManifests(cluster, gateway, marks);
        this.objects = new ClusterObjects(client, cluster.gatewayNamespace(), marks);
        this.host = dataPort.getHost();
    }

    /**
     * Creates the objects or brings them to this form. The HTTPRoute comes first, because it owns the policy.
     *
     * @throws AgentFailure with {@link Reason#NAME_TAKEN} when somebody else has our name or claims our path
     */
    public void apply(Route route) {
        GenericKubernetesResource httpRoute = apply(route.id(), manifests.httpRoute(route));
        apply(route.id(), manifests.policy(route, httpRoute.getMetadata().getUid()));
        List<String> rivals = new Rivals(
                        objects.listRoughly(ObjectKind.HTTP_ROUTE, Marks.INSTALLATION + "!=" + marks.installation()),
                        cluster,
                        host)
                .of(route.id());
        if (!rivals.isEmpty()) {
            throw new AgentFailure(Reason.NAME_TAKEN, String.join("; ", rivals), false);
        }
    }

    private GenericKubernetesResource apply(RouteId id, GenericKubernetesResource wanted) {
        ObjectKind kind = ObjectKind.of(wanted);
        strays(kind, id).forEach(objects::delete);
        return objects.apply(wanted, objects.find(kind, Marks.nameOf(id)).orElse(null));
    }

    /** Removes every object of ours that belongs to the hire, ways in first; none there is a success. */
    public void remove(RouteId id) {
        for (ObjectKind kind : KINDS) {
            strays(kind, id).forEach(objects::delete);
            objects.find(kind, Marks.nameOf(id)).filter(marks::isOurs).ifPresent(objects::delete);
        }
    }

    /** Objects that bear our mark for the hire under another name, such as copies. */
    private List<GenericKubernetesResource> strays(ObjectKind kind, RouteId id) {
        return objects
                .listRoughly(kind, Marks.INSTALLATION + "=" + marks.installation() + "," + Marks.HIRE + "=" + id)
                .stream()
                .filter(each -> !each.getMetadata().getName().equals(Marks.nameOf(id)))
                .toList();
    }

    /** Every route of which at least one object carries our mark. */
    public List<InstalledRoute> list() {
        List<GenericKubernetesResource> httpRoutes = objects.list(ObjectKind.HTTP_ROUTE, "");
        List<GenericKubernetesResource> policies =
                objects.list(ObjectKind.POLICY, Marks.INSTALLATION + "=" + marks.installation());
        var rivals = new Rivals(
                httpRoutes.stream()
                        .filter(each ->
                                !marks.isOurs(each) || Marks.hireOf(each).isEmpty())
                        .toList(),
                cluster,
                host);
        Map<RouteId, List<GenericKubernetesResource>> ours = Stream.concat(
                        httpRoutes.stream().filter(marks::isOurs), policies.stream())
                .filter(each -> Marks.hireOf(each).isPresent())
                .collect(Collectors.groupingBy(each -> Marks.hireOf(each).orElseThrow()));
        return ours.entrySet().stream()
                .map(entry -> installed(entry.getKey(), entry.getValue(), rivals))
                .toList();
    }

    private InstalledRoute installed(RouteId id, List<GenericKubernetesResource> objects, Rivals rivals) {
        GenericKubernetesResource httpRoute = canonical(ObjectKind.HTTP_ROUTE, id, objects);
        GenericKubernetesResource policy = canonical(ObjectKind.POLICY, id, objects);
        Route route = HireManifests.read(id, httpRoute, policy).orElse(null);
        List<String> drift = new ArrayList<>();
        if (httpRoute == null) {
            drift.add("HTTPRoute " + Marks.nameOf(id) + " is missing");
        }
        if (policy == null) {
            drift.add("AgentgatewayPolicy " + Marks.nameOf(id) + " is missing: it has no limits");
        }
        if (httpRoute != null && policy != null) {
            if (route == null) {
                drift.add("which agent it leads to, or its limit, can't be read");
            } else {
                drift.addAll(ClusterObjects.differences(manifests.httpRoute(route), httpRoute));
                drift.addAll(ClusterObjects.differences(
                        manifests.policy(route, httpRoute.getMetadata().getUid()), policy));
            }
        }
        objects.stream()
                .filter(each -> each != httpRoute && each != policy)
                .forEach(each ->
                        drift.add(ClusterObjects.nameOf(each) + " bears our mark for this hire, but another name"));
        drift.addAll(rivals.of(id));
        return new InstalledRoute(id, route, drift);
    }

    private static @Nullable GenericKubernetesResource canonical(
            ObjectKind kind, RouteId id, List<GenericKubernetesResource> objects) {
        return objects.stream()
                .filter(each -> kind.word().equals(each.getKind())
                        && Marks.nameOf(id).equals(each.getMetadata().getName()))
                .findFirst()
                .orElse(null);
    }

    /**
     * What the gateway's controller has against the route; empty when it has taken it. It has been seen to accept what
     * the proxy did not serve (recorded), so this explains a failed probe and replaces none.
     */
    public List<String> complaints(RouteId id) {
        Set<String> complaints = new LinkedHashSet<>();
        for (ObjectKind kind : KINDS) {
            objects.find(kind, Marks.nameOf(id))
                    .ifPresentOrElse(
                            object -> complaints.addAll(ControllerVerdict.complaints(object)),
                            () -> complaints.add(kind.word() + " " + Marks.nameOf(id) + " is missing"));
        }
        return List.copyOf(complaints);
    }
}
