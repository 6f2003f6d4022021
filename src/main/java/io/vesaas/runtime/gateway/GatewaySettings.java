package io.vesaas.runtime.gateway;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How the platform talks to agents through Agent Gateway.
 *
 * @param issuer claim {@code iss} of our tokens; the gateway's policy names the same
 * @param audience claim {@code aud} of our tokens; the gateway's policy names the same
 * @param tokenLife how long a token is good for; each call gets a new one
 * @param connectTimeout how long to wait for a connection
 * @param answerTimeout how long a call that is no stream may take from begin to end
 * @param idleTimeout how long a stream may be silent; KAgent sends no signs of life while a model or a tool thinks
 * @param maxRequest how large a request may be; Agent Gateway lets a body over its buffer (2 MiB unless changed) hang
 * @param maxEvent how large one event of a stream, or one answer, may be
 */
@Validated
@ConfigurationProperties("ve.gateway")
record GatewaySettings(
        @NotBlank @DefaultValue("https://ve-platform.local") String issuer,
        @NotBlank @DefaultValue("agentgateway") String audience,
        @NotNull @DefaultValue("5m") Duration tokenLife,
        @NotNull @DefaultValue("5s") Duration connectTimeout,
        @NotNull @DefaultValue("30s") Duration answerTimeout,
        @NotNull @DefaultValue("5m") Duration idleTimeout,
        @NotNull @DefaultValue("2032KB") DataSize maxRequest,
        @NotNull @DefaultValue("10MB") DataSize maxEvent) {}
