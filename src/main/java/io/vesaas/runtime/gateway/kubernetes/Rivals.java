package io.vesaas.runtime.gateway.kubernetes;

import static io.vesaas.runtime.gateway.kubernetes.Manifests.at;
import static io.vesaas.runtime.gateway.kubernetes.Manifests.list;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.vesaas.runtime.RouteId;
import io.vesaas.runtime.kubernetes.KubernetesSettings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * HTTPRoutes of others that may take the traffic of ours. Of two routes with one prefix Agent Gateway silently prefers the
 * one whose name sorts first, and tells nobody (recorded); a longer prefix, an exact path and a host name win in any case
 * (Gateway API).
 */
final class Rivals {

    /** @param hosted whether the route is for the very host by which we reach the gateway */
    private record Claim(String owner, String type, String path, boolean hosted) {}

    private final List<Claim> claims = new ArrayList<>();

    /** @param host by which we reach the gateway */
    Rivals(Collection<GenericKubernetesResource> httpRoutes, KubernetesSettings cluster, String host) {
        for (GenericKubernetesResource httpRoute : httpRoutes) {
            Object spec = Manifests.specOf(httpRoute);
            List<Object> hostnames = list(at(spec, "hostnames"));
            boolean hosted = hostnames.stream().anyMatch(name -> covers(String.valueOf(name), host));
            if (isAttached(httpRoute, spec, cluster) && (hosted || hostnames.isEmpty())) {
                collect(httpRoute, spec, hosted);
            }
        }
    }

    private void collect(GenericKubernetesResource httpRoute, @Nullable Object spec, boolean hosted) {
        String owner = httpRoute.getMetadata().getNamespace() + "/"
                + httpRoute.getMetadata().getName();
        for (Object rule : list(at(spec, "rules"))) {
            List<Object> matches = list(at(rule, "matches"));
            for (Object match : matches.isEmpty() ? List.of(Map.of()) : matches) {
                String type = Objects.requireNonNullElse(at(match, "path", "type"), "PathPrefix")
                        .toString();
                String path = Objects.requireNonNullElse(at(match, "path", "value"), "/")
                        .toString();
                claims.add(new Claim(owner, type, path, hosted));
            }
        }
    }

    /** One sentence for each HTTPRoute that may be preferred to the one of the hire. */
    List<String> of(RouteId id) {
        String own = HireManifests.pathOf(id);
        List<String> paths = List.of(own, own + "/", own + "/.well-known/agent-card.json");
        return claims.stream()
                .filter(claim -> paths.stream().anyMatch(path -> takes(claim, path, own)))
                .map(claim -> "HTTPRoute " + claim.owner() + " claims " + own + " too (" + claim.type() + " "
                        + claim.path() + "); the gateway may prefer it")
                .distinct()
                .toList();
    }

    private static boolean takes(Claim claim, String path, String own) {
        return switch (claim.type()) {
            case "Exact" -> path.equals(claim.path());
            case "RegularExpression" -> finds(claim.path(), path);
            default -> {
                String prefix = claim.path().replaceAll("/+$", "");
                boolean covers = path.equals(prefix) || path.startsWith(prefix + "/");
                yield covers && (claim.hosted() || prefix.length() >= own.length());
            }
        };
    }

    private static boolean finds(String expression, String path) {
        try {
            return Pattern.compile(expression).matcher(path).find();
        } catch (PatternSyntaxException broken) {
            return false;
        }
    }

    private static boolean isAttached(
            GenericKubernetesResource httpRoute, @Nullable Object spec, KubernetesSettings cluster) {
        return list(at(spec, "parentRefs")).stream()
                .anyMatch(parent -> cluster.gateway().equals(at(parent, "name"))
                        && cluster.gatewayNamespace()
                                .equals(Objects.requireNonNullElse(
                                        at(parent, "namespace"),
                                        httpRoute.getMetadata().getNamespace())));
    }

    private static boolean covers(String hostname, String host) {
        String name = hostname.toLowerCase(Locale.ROOT);
        return name.startsWith("*.")
                ? host.toLowerCase(Locale.ROOT).endsWith(name.substring(1))
                : host.equalsIgnoreCase(name);
    }
}
