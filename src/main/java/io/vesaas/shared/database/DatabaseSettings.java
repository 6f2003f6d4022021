package io.vesaas.shared.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The embedded PostgreSQL, which runs while no {@code spring.datasource.url} is set.
 *
 * @param port its port on the loopback address, 0 for a free one
 * @param durable whether a commit waits for the disk; only tests say no
 */
@Validated
@ConfigurationProperties("ve.database.embedded")
record DatabaseSettings(
        @DefaultValue("0") int port, @DefaultValue("true") boolean durable) {}
