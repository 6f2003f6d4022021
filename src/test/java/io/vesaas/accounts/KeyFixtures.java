package io.vesaas.accounts;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** API keys for tests. */
@TestComponent
public class KeyFixtures {

    private final AccountsFixtures accounts;
    private final ApiKeys keys;
    private final AdminApiKeys adminKeys;

    KeyFixtures(AccountsFixtures accounts, ApiKeys keys, AdminApiKeys adminKeys) {
        this.accounts = accounts;
        this.keys = keys;
        this.adminKeys = adminKeys;
    }

    /** A key of a new customer. */
    public String ofCustomer(ApiScope... scopes) {
        return ofCustomer(owner(), null, scopes).secret();
    }

    public NewApiKey ofCustomer(SignedIn owner, @Nullable Instant expiresAt, ApiScope... scopes) {
        var wish = new ApiKeyRequest("Test", Set.of(scopes), expiresAt);
        return AccountsFixtures.acting(owner, () -> keys.create(wish));
    }

    public void revoke(SignedIn owner, NewApiKey key) {
        AccountsFixtures.acting(owner, () -> {
            keys.revoke(key.key().id());
            return key;
        });
    }

    /** A key of a new admin. */
    public String ofAdmin(ApiScope... scopes) {
        String email = AccountsFixtures.newEmail();
        accounts.admin(email);
        var wish = new ApiKeyRequest("Test", Set.of(scopes), null);
        return AccountsFixtures.acting(accounts.signedIn(email), () -> adminKeys.create(wish))
                .secret();
    }

    /** The owner of a new customer. */
    public SignedIn owner() {
        String email = AccountsFixtures.newEmail();
        accounts.customer("Customer of " + email, email);
        return accounts.signedIn(email);
    }
}
