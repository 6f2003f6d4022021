package io.vesaas.shared;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where this installation keeps its files when it runs on one machine.
 *
 * @param folder the folder, made at the first start; relative to the working directory
 */
@Validated
@ConfigurationProperties("ve.data")
public record DataFolder(@DefaultValue("data") Path folder) {}
