package io.vesaas.runtime.sandbox;

import java.net.URI;

/** How the platform reaches the control side of its sandbox: routes, keys, agents, faults. */
public interface SandboxControl {

    /** The header that carries {@link #secret()}. */
    String SECRET_HEADER = "X-Sandbox-Control";

    /**
     * The base of the control paths, such as {@code http://127.0.0.1:8080/sandbox/control}, without a slash at the end.
     *
     * @throws IllegalStateException before the web server listens, as {@link io.vesaas.runtime.GatewayAddress#dataPort}
     */
    URI controlPort();

    /** The secret to send with every request; never shown, never logged. */
    String secret();
}
