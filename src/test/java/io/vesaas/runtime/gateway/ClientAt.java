package io.vesaas.runtime.gateway;

import io.vesaas.runtime.AgentClient;
import io.vesaas.runtime.Passage;

/** Hands the real client to tests of other packages. */
public final class ClientAt {

    public static final Passage PASSAGE = GatewayFixtures.PASSAGE;

    private ClientAt() {}

    /** @param url of a gateway that asks for no token */
    public static AgentClient of(String url) {
        return GatewayFixtures.client(url, GatewayFixtures.settings());
    }
}
