package io.vesaas.shared.secrets;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How secrets are kept in the database.
 *
 * @param key 32 random bytes in Base64, the key of all secrets that the platform stores; required in production, made and
 *     kept in the data folder otherwise
 */
@ConfigurationProperties("ve.secrets")
record SecretsSettings(@Nullable String key) {

    @Override
    public String toString() {
        return "SecretsSettings[key=" + (key == null ? "none" : "set") + "]";
    }
}
