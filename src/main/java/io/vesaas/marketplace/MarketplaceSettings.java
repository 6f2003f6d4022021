package io.vesaas.marketplace;

import jakarta.validation.constraints.NotNull;
import java.util.Currency;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the marketplace.
 *
 * @param currency the one currency of this installation, an ISO 4217 code
 * @param open whether everybody may read the marketplace, also who is not signed in
 */
@Validated
@ConfigurationProperties("ve.marketplace")
public record MarketplaceSettings(
        @NotNull @DefaultValue("EUR") Currency currency,
        @DefaultValue("false") boolean open) {}
