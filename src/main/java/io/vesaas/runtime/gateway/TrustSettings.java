package io.vesaas.runtime.gateway;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whom the platform believes that it is the gateway, when its address begins with https.
 *
 * @param ca PEM file with the certificates of the authority that signed the gateway's; null for those that Java knows
 */
@ConfigurationProperties("ve.gateway.tls")
record TrustSettings(@Nullable Path ca) {}
