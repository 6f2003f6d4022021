package io.vesaas.shared.secrets;

import io.vesaas.shared.DataFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

@Configuration(proxyBeanMethods = false)
class SecretsConfiguration {

    @Bean
    SecretBox secretBox(SecretsSettings settings, DataFolder data, Environment environment) {
        if (settings.key() != null && !settings.key().isBlank()) {
            return SecretBox.withKey(settings.key());
        }
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            throw new IllegalStateException("Production needs ve.secrets.key (VE_SECRETS_KEY), the key of the stored"
                    + " secrets: 32 bytes in Base64. Make one with: openssl rand -base64 32");
        }
        return SecretBox.withKey(SecretKeyFile.readOrMake(data.folder()));
    }
}
