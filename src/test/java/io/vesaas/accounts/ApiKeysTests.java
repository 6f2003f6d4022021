package io.vesaas.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.vesaas.MovableClock;
import io.vesaas.PlatformTest;
import io.vesaas.shared.Acting;
import io.vesaas.shared.Invalid;
import io.vesaas.shared.NotFound;
import io.vesaas.shared.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** API keys as owners and admins make and revoke them. */
@PlatformTest
class ApiKeysTests {

    @Autowired
    ApiKeys keys;

    @Autowired
    AdminApiKeys adminKeys;

    @Autowired
    ApiKeyDesk desk;

    @Autowired
    AccountsFixtures accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Test
    void aNewKeyIsListedWithoutWhatItOpensWith() {
        SignedIn owner = owner();

        NewApiKey made = as(owner, () -> keys.create(wish("  Nightly report ")));

        assertThat(made.secret())
                .matches("vek_[a-z0-9]{8}_[A-Za-z0-9]{43}")
                .startsWith(made.key().shownAs() + "_");
        assertThat(made.toString()).doesNotContain(made.secret());
        List<ApiKey> listed = as(owner, keys::list);
        assertThat(listed).containsExactly(made.key());
        assertThat(made.key().name()).isEqualTo("Nightly report");
        assertThat(made.key().scopes()).containsExactly(ApiScope.MARKETPLACE_READ);
        assertThat(made.key().madeBy()).isEqualTo(owner.displayName());
        assertThat(made.key().expiresAt()).isNull();
        assertThat(made.key().lastUsedAt()).isNull();
    }

    @Test
    void theSecretIsStoredNowhere() {
        NewApiKey made = as(owner(), () -> keys.create(wish("Nightly report")));
        String secret = made.secret().substring(made.secret().lastIndexOf('_') + 1);

        String row = platform(() -> jdbc.sql("select k::text from api_key k where id = :id")
                .param("id", made.key().id().value())
                .query(String.class)
                .single());

        assertThat(row).contains("Nightly report").doesNotContain(secret);
    }

    @Test
    void keysOfAnotherCustomerAreNeitherSeenNorRevoked() {
        SignedIn owner = owner();
        NewApiKey made = as(owner, () -> keys.create(wish("Ours")));
        SignedIn stranger = owner();

        assertThat(as(stranger, keys::list)).isEmpty();
        assertThatThrownBy(() -> run(stranger, () -> keys.revoke(made.key().id())))
                .isInstanceOf(NotFound.class);
        assertThat(desk.find(text(made)))
                .hasValueSatisfying(found -> assertThat(found.revoked()).isFalse());
    }

    @Test
    void aRevokedKeyIsGoneAndCantBeRevokedTwice() {
        SignedIn owner = owner();
        NewApiKey made = as(owner, () -> keys.create(wish("Old")));

        run(owner, () -> keys.revoke(made.key().id()));

        assertThat(as(owner, keys::list)).isEmpty();
        assertThat(desk.find(text(made)))
                .hasValueSatisfying(found -> assertThat(found.revoked()).isTrue());
        assertThatThrownBy(() -> run(owner, () -> keys.revoke(made.key().id()))).isInstanceOf(NotFound.class);
    }

    @Test
    void lastUseIsKeptToTheMinute() {
        SignedIn owner = owner();
        NewApiKey made = as(owner, () -> keys.create(wish("Busy")));

        desk.find(text(made));
        Instant first = lastUse(owner);
        desk.find(text(made));
        Instant second = lastUse(owner);
        ((MovableClock) clock).advance(Duration.ofMinutes(2));
        desk.find(text(made));

        assertThat(second).isEqualTo(first);
        assertThat(lastUse(owner)).isAfter(first.plus(Duration.ofMinutes(1)));
    }

    @Test
    void aRevokedKeyCountsAsUnused() {
        SignedIn owner = owner();
        NewApiKey made = as(owner, () -> keys.create(wish("Old")));
        run(owner, () -> keys.revoke(made.key().id()));

        desk.find(text(made));

        assertThat(platform(() -> jdbc.sql("select count(last_used_at) from api_key where id = :id")
                        .param("id", made.key().id().value())
                        .query(Integer.class)
                        .single()))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "line\nbreak", "1234567890123456789012345678901234567890123456789012345678901"})
    void aNameThatCantBeTakenIsRefused(String name) {
        SignedIn owner = owner();

        assertThatThrownBy(() -> as(owner, () -> keys.create(wish(name))))
                .asInstanceOf(type(Invalid.class))
                .satisfies(invalid -> assertThat(invalid.field()).isEqualTo("name"));
        assertThat(as(owner, keys::list)).isEmpty();
    }

    @Test
    void aKeyNeedsScopesOfItsSide() {
        SignedIn owner = owner();
        SignedIn admin = admin();

        for (Set<ApiScope> wrong : List.of(Set.<ApiScope>of(), Set.of(ApiScope.ADMIN_AGENTS))) {
            assertThatThrownBy(() -> as(owner, () -> keys.create(new ApiKeyRequest("Bad", wrong, null))))
                    .asInstanceOf(type(Invalid.class))
                    .satisfies(invalid -> assertThat(invalid.field()).isEqualTo("scopes"));
        }
        assertThatThrownBy(() -> as(admin, () -> adminKeys.create(wish("Bad")))).isInstanceOf(Invalid.class);
    }

    @Test
    void anEndInThePastIsRefused() {
        SignedIn owner = owner();
        var wish = new ApiKeyRequest("Late", Set.of(ApiScope.MARKETPLACE_READ), clock.instant());

        assertThatThrownBy(() -> as(owner, () -> keys.create(wish)))
                .asInstanceOf(type(Invalid.class))
                .satisfies(invalid -> assertThat(invalid.field()).isEqualTo("expiresAt"));
    }

    @Test
    void thereIsAnEndToTheNumberOfKeys() {
        SignedIn owner = owner();
        for (int i = 0; i < 50; i++) {
            String name = "Key " + i;
            as(owner, () -> keys.create(wish(name)));
        }

        assertThatThrownBy(() -> as(owner, () -> keys.create(wish("One more")))).isInstanceOf(TooManyApiKeys.class);
        assertThat(as(owner(), () -> keys.create(wish("Of somebody else"))).secret())
                .isNotEmpty();
    }

    @Test
    void onlyOwnersKeepTheKeysOfACustomer() {
        String email = AccountsFixtures.newEmail();
        var customer = accounts.customer("Kestrel", email);
        String clerk = AccountsFixtures.newEmail();
        accounts.member(customer, clerk, Role.BILLING);

        assertThatThrownBy(() -> as(accounts.signedIn(clerk), keys::list)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(accounts.signedIn(email), adminKeys::list))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(admin(), keys::list)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void adminsShareTheirKeysAndAnyOfThemRevokes() {
        NewApiKey made = as(
                admin(),
                () -> adminKeys.create(new ApiKeyRequest(
                        "Deployer", Set.of(ApiScope.ADMIN_MARKETPLACE, ApiScope.ADMIN_AGENTS), null)));
        SignedIn other = admin();

        assertThat(made.secret()).startsWith("veka_");
        assertThat(as(other, adminKeys::list)).contains(made.key());
        run(other, () -> adminKeys.revoke(made.key().id()));
        assertThat(as(other, adminKeys::list)).doesNotContain(made.key());
    }

    @Test
    void aKeyDiesWithTheAccessOfWhoMadeIt() {
        String email = AccountsFixtures.newEmail();
        var admin = accounts.admin(email);
        NewApiKey made = as(
                accounts.signedIn(email),
                () -> adminKeys.create(new ApiKeyRequest("Deployer", Set.of(ApiScope.ADMIN_AGENTS), null)));

        accounts.block(admin);

        assertThat(desk.find(text(made)))
                .hasValueSatisfying(found -> assertThat(found.revoked()).isTrue());
    }

    @Test
    void aKeyCantMakeKeys() {
        for (ApiScope scope : ApiScope.values()) {
            assertThatThrownBy(() -> AccountsFixtures.withAuthority(scope.authority(), keys::list))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> AccountsFixtures.withAuthority(scope.authority(), adminKeys::list))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private Instant lastUse(SignedIn owner) {
        return as(owner, keys::list).getFirst().lastUsedAt();
    }

    private SignedIn owner() {
        String email = AccountsFixtures.newEmail();
        accounts.customer("Customer " + UUID.randomUUID(), email);
        return accounts.signedIn(email);
    }

    private SignedIn admin() {
        String email = AccountsFixtures.newEmail();
        accounts.admin(email);
        return accounts.signedIn(email);
    }

    private static KeyText text(NewApiKey made) {
        return KeyText.parse(made.secret()).orElseThrow();
    }

    private static ApiKeyRequest wish(String name) {
        return new ApiKeyRequest(name, Set.of(ApiScope.MARKETPLACE_READ), null);
    }

    private static <T> T as(SignedIn caller, Supplier<T> work) {
        return AccountsFixtures.acting(caller, work);
    }

    private static void run(SignedIn caller, Runnable work) {
        AccountsFixtures.acting(caller, () -> {
            work.run();
            return true;
        });
    }

    private <T> T platform(Supplier<T> work) {
        return Acting.as("test", new Scope.Platform("test"), () -> transaction.execute(_ -> work.get()));
    }
}
