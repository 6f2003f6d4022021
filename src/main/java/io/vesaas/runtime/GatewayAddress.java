package io.vesaas.runtime;

import java.net.URI;

/** Where Agent Gateway takes requests for agents. */
public interface GatewayAddress {

    /**
     * The data port, without a slash at the end; a route begins at {@code <dataPort>/ve/<id>}.
     *
     * @throws IllegalStateException when it is not known yet: the sandbox's is this application's own port, known only
     *     when the web server listens
     */
    URI dataPort();
}
