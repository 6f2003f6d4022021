package io.vesaas.runtime.gateway;

import java.util.List;

/**
 * What guards the gateway as a whole, before any route: strict tokens of our issuer, the exact path that belongs to the
 * claim, the user id for KAgent set from the token, and the operator's way. It must stand before the first route does.
 *
 * <p>Both throw {@link io.vesaas.runtime.AgentFailure} when the gateway's control side does not answer.
 */
interface Edge {

    /**
     * Brings the gateway to accept tokens signed with these keys and no others. May be repeated.
     *
     * @param publicKeys JWK Set
     */
    void secure(String publicKeys);

    /** How the gateway differs from what {@link #secure} would write, for admins; empty when it is as it should be. */
    List<String> drift(String publicKeys);
}
