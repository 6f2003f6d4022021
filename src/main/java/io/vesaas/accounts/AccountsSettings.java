package io.vesaas.accounts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of accounts.
 *
 * @param signInLifetime how long a browser stays signed in after it was last seen
 * @param recheck how long a sign-in may be trusted without looking at its row
 * @param setupLinkLifetime how long the link for the first admin works
 * @param firstAdmin made at the first start; null logs a one-time link instead
 */
@Validated
@ConfigurationProperties("ve.accounts")
record AccountsSettings(
        @DefaultValue("30d") Duration signInLifetime,
        @DefaultValue("15s") Duration recheck,
        @DefaultValue("24h") Duration setupLinkLifetime,
        @Valid @Nullable FirstAdmin firstAdmin) {

    /**
     * The first admin.
     *
     * @param email signs in with it
     * @param password its password; change it after the first sign-in
     */
    record FirstAdmin(
            @NotBlank @Email @Size(max = 254) String email,

            @NotBlank @Size(min = Passwords.SHORTEST, max = Passwords.LONGEST) String password) {}
}
