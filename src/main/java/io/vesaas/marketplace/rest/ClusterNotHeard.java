package io.vesaas.marketplace.rest;

import io.vesaas.shared.rest.RestProblem;
import org.springframework.http.HttpStatus;

/** The cluster has not been heard since the start, so nobody knows its agents. */
final class ClusterNotHeard extends RestProblem {

    ClusterNotHeard() {
        super(
                HttpStatus.SERVICE_UNAVAILABLE,
                "cluster-not-heard",
                "The cluster has not answered since the platform was started. Try again in a moment.");
    }
}
