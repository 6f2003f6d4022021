package io.vesaas.runtime.kubernetes;

import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.AgentFailure.Reason;
import java.net.HttpURLConnection;
import org.jspecify.annotations.Nullable;

/** Translates what the API server, or the way to it, answers; details are sentences for an admin. */
public final class ClusterFailures {

    private static final int SERVER_ERROR = 500;

    private ClusterFailures() {}

    /**
     * @param verb what was asked, as RBAC names it: {@code list}, {@code watch}, {@code patch}, …
     * @param resource of what, as CRDs are named: {@code agents.kagent.dev}
     */
    public static AgentFailure of(KubernetesClientException failure, String verb, String resource) {
        return new AgentFailure(reason(failure), detail(failure, verb, resource), false);
    }

    /** What happened, in one sentence that names verb and resource. */
    public static String detail(KubernetesClientException failure, String verb, String resource) {
        String asked = verb + " " + resource;
        return switch (failure.getCode()) {
            case HttpURLConnection.HTTP_UNAUTHORIZED ->
                "The cluster does not accept our credentials (" + asked + "): " + message(failure);
            case HttpURLConnection.HTTP_FORBIDDEN -> "The cluster forbids us to " + asked + ": " + message(failure);
            case HttpURLConnection.HTTP_NOT_FOUND ->
                isMissingType(failure)
                        ? "CRD " + resource + " is not installed in the version that we need."
                        : "The cluster lacks what is needed to " + asked + ": " + message(failure);
            case HttpURLConnection.HTTP_CONFLICT ->
                "Somebody else owns what we wanted to " + asked + ": " + message(failure);
            case -1, 0 -> "The cluster can't be reached (" + asked + "): " + rootMessage(failure);
            default -> "The cluster answered " + failure.getCode() + " to " + asked + ": " + message(failure);
        };
    }

    private static Reason reason(KubernetesClientException failure) {
        int code = failure.getCode();
        if (code == HttpURLConnection.HTTP_CONFLICT) {
            return Reason.NAME_TAKEN;
        }
        boolean refused = code >= HttpURLConnection.HTTP_BAD_REQUEST && code < SERVER_ERROR;
        boolean later = code == HttpURLConnection.HTTP_NOT_FOUND
                || code == HttpURLConnection.HTTP_CLIENT_TIMEOUT
                || code == HttpURLConnection.HTTP_GONE
                || code == 429;
        return refused && !later ? Reason.NOT_PERMITTED : Reason.CLUSTER_AWAY;
    }

    /** A missing object is told with its name; for an unknown type the API server says no more than "404". */
    private static boolean isMissingType(KubernetesClientException failure) {
        Status status = failure.getStatus();
        return status == null
                || status.getDetails() == null
                || status.getDetails().getName() == null
                || status.getDetails().getName().isEmpty();
    }

    private static @Nullable String message(KubernetesClientException failure) {
        Status status = failure.getStatus();
        String told = status == null ? null : status.getMessage();
        return told == null || told.isBlank() ? failure.getMessage() : told;
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage();
        return message == null ? root.getClass().getSimpleName() : message;
    }
}
