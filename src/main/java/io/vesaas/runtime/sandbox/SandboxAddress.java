package io.vesaas.runtime.sandbox;

import io.vesaas.runtime.GatewayAddress;
import java.math.BigInteger;
import java.net.URI;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The address of the sandbox: the configured one, else this application's own port. */
@Component
@ConditionalOnProperty(name = "ve.runtime", havingValue = "sandbox", matchIfMissing = true)
class SandboxAddress implements GatewayAddress, SandboxControl {

    private final String secret;
    private volatile @Nullable URI base;

    SandboxAddress(SandboxSettings settings) {
        if (settings.url() != null && settings.controlSecret() == null) {
            throw new SandboxMisplaced(
                    "ve.sandbox.url is set, but not the secret of that sandbox.",
                    "Set ve.sandbox.control-secret to the value that the sandbox was started with.");
        }
        this.base = settings.url() == null ? null : URI.create(withoutSlash(settings.url()) + "/sandbox");
        this.secret = settings.controlSecret() == null ? random() : settings.controlSecret();
    }

    @Override
    public URI dataPort() {
        return below("/gateway");
    }

    @Override
    public URI controlPort() {
        return below("/control");
    }

    @Override
    public String secret() {
        return secret;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void listening(WebServerInitializedEvent event) {
        boolean main = event.getApplicationContext().getServerNamespace() == null;
        if (main && base == null) {
            base = URI.create("http://127.0.0.1:" + event.getWebServer().getPort() + "/sandbox");
        }
    }

    private URI below(String path) {
        URI known = base;
        if (known == null) {
            throw new IllegalStateException("the sandbox's port is not known before the web server listens");
        }
        return URI.create(known + path);
    }

    private static String withoutSlash(URI url) {
        return url.toString().replaceAll("/+$", "");
    }

    private static String random() {
        return new BigInteger(160, new SecureRandom()).toString(32);
    }
}
