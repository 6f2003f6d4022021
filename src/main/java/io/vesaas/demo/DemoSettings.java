package io.vesaas.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The demo: customers, people, listings and some history, made at the first start.
 *
 * @param enabled whether they are made; never in production
 * @param measured whether each agent goes through a preflight before it is offered, which takes some seconds
 */
@Validated
@ConfigurationProperties("ve.demo")
record DemoSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("true") boolean measured) {}
