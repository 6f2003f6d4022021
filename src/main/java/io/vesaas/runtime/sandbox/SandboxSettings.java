package io.vesaas.runtime.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the sandbox world.
 *
 * @param url where a sandbox in a process of its own listens, without {@code /sandbox}; null runs it in this process
 * @param controlSecret the secret of the control side; null makes one up at each start, which works only within one
 *     process
 * @param manifests the folder of the manifests, read once at the start; null takes the ones in the jar
 * @param model the model that answers; the demo model does when it has no address
 * @param demo how the demo model behaves
 */
@ConfigurationProperties("ve.sandbox")
record SandboxSettings(
        @Nullable URI url,
        @Nullable String controlSecret,
        @Nullable Path manifests,
        @DefaultValue Model model,
        @DefaultValue Demo demo) {

    /**
     * An OpenAI-compatible endpoint.
     *
     * @param baseUrl the address before {@code /chat/completions}, such as {@code http://127.0.0.1:11434/v1}
     * @param apiKey sent as bearer token; null sends none
     * @param name the model to ask for; null takes the one of the agent's ModelConfig
     */
    record Model(
            @Nullable URI baseUrl,
            @Nullable String apiKey,
            @Nullable String name) {}

    /** @param tokenDelay the pause between two pieces of an answer */
    record Demo(@DefaultValue("25ms") Duration tokenDelay) {}
}
