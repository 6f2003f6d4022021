package io.vesaas.runtime.gateway;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the keys that sign our tokens change; docs/decisions/0012-key-rotation.md has the timeline.
 *
 * @param every how long a key signs before the next one does
 * @param overlap how long a key stays published after its successor has begun to sign
 * @param cache how long others may keep a copy of {@code /.well-known/jwks.json}; the next key is published this much
 *     earlier than it signs
 * @param refresh how old a replica's knowledge of the keys may be
 */
@Validated
@ConfigurationProperties("ve.gateway.keys")
record KeySettings(
        @NotNull @DefaultValue("30d") Duration every,
        @NotNull @DefaultValue("15m") Duration overlap,
        @NotNull @DefaultValue("5m") Duration cache,
        @NotNull @DefaultValue("30s") Duration refresh) {}
