package io.vesaas.runtime.gateway;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Which calls to agents are written down, to look into a fault or to make a test of it. What people and agents say is in
 * there, unshortened: personal data. See docs/recording.md.
 *
 * @param folder where to, null to record nothing
 * @param only whose calls: ids of routes, or {@code namespace/name} of agents that are called without one; empty for all
 * @param maxSize how much the folder may hold; when it is full, nothing more is recorded
 */
@Validated
@ConfigurationProperties("ve.gateway.recording")
record RecordingSettings(
        @Nullable Path folder,
        @NotNull @DefaultValue List<String> only,
        @NotNull @DefaultValue("100MB") DataSize maxSize) {}
