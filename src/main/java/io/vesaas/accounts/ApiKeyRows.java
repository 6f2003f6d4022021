package io.vesaas.accounts;

import io.vesaas.shared.CustomerId;
import io.vesaas.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of API keys; each call belongs into a transaction in the scope of their customer or of the platform. */
@Component
class ApiKeyRows {

    private final JdbcClient jdbc;

    ApiKeyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(
            ApiKeyId id, KeyText text, @Nullable CustomerId customer, ApiKeyRequest wish, PersonId maker, Instant now) {
        jdbc.sql("""
                        insert into %s (id, %s public_id, key_hash, name, scopes, created_at, created_by, expires_at)
                        values (:id, %s :publicId, :hash, :name, :scopes, :now, :maker, :expires)""".formatted(
                                table(customer == null),
                                customer == null ? "" : "customer_id,",
                                customer == null ? "" : ":customer,"))
                .param("id", id.value())
                .param("customer", customer == null ? null : customer.value())
                .param("publicId", text.publicId())
                .param("hash", text.hash())
                .param("name", wish.name())
                .param("scopes", wish.scopes().stream().sorted().map(Enum::name).toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .param("maker", maker.value())
                .param("expires", wish.expiresAt() == null ? null : Timestamp.from(wish.expiresAt()))
                .update();
    }

    /** Those in scope that were not revoked, the latest first. */
    List<ApiKey> list(boolean ofAdmins) {
        return jdbc.sql("""
                        select k.*, p.name as maker from %s k left join person p on p.id = k.created_by
                         where k.revoked_at is null order by k.created_at desc, k.id""".formatted(table(ofAdmins)))
                .query((row, _) -> key(row, ofAdmins))
                .list();
    }

    Optional<Found> find(KeyText text) {
        return jdbc.sql("""
                        select k.*, p.name as maker, p.blocked_at, p.admin from %s k
                          join person p on p.id = k.created_by
                         where k.key_hash = :hash""".formatted(table(text.isOfAdmins())))
                .param("hash", text.hash())
                .query((row, _) -> found(row, text.isOfAdmins()))
                .optional();
    }

    /** Keeps when it was used, unless another call has just done so. */
    void used(KeyText text, Instant now, Instant unlessSince) {
        jdbc.sql("""
                        update %s set last_used_at = :now
                         where key_hash = :hash and (last_used_at is null or last_used_at < :since)""".formatted(table(text.isOfAdmins())))
                .param("hash", text.hash())
                .param("now", Timestamp.from(now))
                .param("since", Timestamp.from(unlessSince))
                .update();
    }

    /** Revokes a key in scope; whether there was one that worked. */
    boolean revoke(ApiKeyId id, boolean ofAdmins, PersonId by, Instant now) {
        return jdbc.sql("""
                        update %s set revoked_at = :now, revoked_by = :by
                         where id = :id and revoked_at is null""".formatted(table(ofAdmins)))
                        .param("id", id.value())
                        .param("by", by.value())
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    private static String table(boolean ofAdmins) {
        return ofAdmins ? "admin_api_key" : "api_key";
    }

    private static ApiKey key(ResultSet row, boolean ofAdmins) throws SQLException {
        String kind = ofAdmins ? KeyText.OF_ADMINS : KeyText.OF_CUSTOMERS;
        return new ApiKey(
                new ApiKeyId(row.getObject("id", UUID.class)),
                row.getString("name"),
                kind + "_" + row.getString("public_id"),
                scopes(row),
                row.getString("maker"),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "expires_at"),
                instant(row, "last_used_at"));
    }

    private static Found found(ResultSet row, boolean ofAdmins) throws SQLException {
        boolean makerGone = row.getTimestamp("blocked_at") != null || (ofAdmins && !row.getBoolean("admin"));
        CustomerId customer = ofAdmins ? null : new CustomerId(row.getObject("customer_id", UUID.class));
        return new Found(key(row, ofAdmins), customer, makerGone || row.getTimestamp("revoked_at") != null);
    }

    /** A scope that this version doesn't know opens nothing. */
    private static List<ApiScope> scopes(ResultSet row) throws SQLException {
        List<String> names = List.of((String[]) row.getArray("scopes").getArray());
        return Arrays.stream(ApiScope.values())
                .filter(scope -> names.contains(scope.name()))
                .toList();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    /**
     * A key that somebody calls with.
     *
     * @param customer whose key it is; null for one of an admin
     * @param revoked also when whoever made it was shut out
     */
    record Found(ApiKey key, @Nullable CustomerId customer, boolean revoked) {}
}
