package io.vesaas.marketplace.media;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Chooses the store; the classes of the S3 client are loaded only when it is that. */
@Configuration(proxyBeanMethods = false)
class MediaConfiguration {

    @Bean
    MediaStore mediaStore(MediaSettings settings, JdbcClient jdbc) {
        return switch (settings.store()) {
            case DATABASE -> new DatabaseStore(jdbc);
            case S3 -> new S3Store(settings.s3());
        };
    }
}
