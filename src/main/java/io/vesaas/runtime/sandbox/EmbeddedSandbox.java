package io.vesaas.runtime.sandbox;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;

/** Runs the sandbox inside the application, unless {@code ve.sandbox.url} names one that runs elsewhere. */
@Configuration(proxyBeanMethods = false)
@Profile("!production")
@ConditionalOnProperty(name = "ve.runtime", havingValue = "sandbox", matchIfMissing = true)
@Import(SandboxServer.class)
@ConditionalOnSandboxHere
class EmbeddedSandbox {}
