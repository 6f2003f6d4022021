package io.vesaas.runtime.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Lets a client believe the authority of the settings, and no other; a file that can't be used ends the start. */
@Component
class GatewayTrust {

    private final @Nullable Path ca;

    @Autowired
    GatewayTrust(TrustSettings settings) {
        this(settings.ca());
    }

    GatewayTrust(@Nullable Path ca) {
        this.ca = ca;
    }

    OkHttpClient.Builder applyTo(OkHttpClient.Builder client) {
        if (ca == null || ca.toString().isEmpty()) {
            return client;
        }
        try {
            TrustManager[] managers = managers(ca);
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers, null);
            return client.sslSocketFactory(context.getSocketFactory(), (X509TrustManager) managers[0]);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "ve.gateway.tls.ca must name a PEM file with the certificates of the gateway's authority; " + ca
                            + " can't be used: " + e.getMessage(),
                    e);
        }
    }

    private static TrustManager[] managers(Path ca) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(ca)) {
            for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("ca-" + store.size(), each);
            }
        }
        if (store.size() == 0) {
            throw new GeneralSecurityException("there is no certificate in it");
        }
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }
}
