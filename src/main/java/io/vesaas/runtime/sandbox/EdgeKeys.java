package io.vesaas.runtime.sandbox;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whose tokens the gateway accepts: the issuers with their audience and public keys, live at once when replaced. */
final class EdgeKeys {

    /** @param key public, curve P-256 */
    record TrustedKey(String issuer, String audience, ECKey key) {}

    private volatile Map<String, Map<String, TrustedKey>> byIssuer = Map.of();

    /**
     * Replaces all keys of the issuer.
     *
     * @param jwks as JSON
     * @throws ParseException when it is no key set, or holds a key without id or one that is not for ES256
     */
    synchronized void replace(String issuer, String audience, String jwks) throws ParseException {
        var keys = new HashMap<String, TrustedKey>();
        for (JWK key : JWKSet.parse(jwks).getKeys()) {
            if (key.getKeyID() == null || !(key instanceof ECKey ec)) {
                throw new ParseException("each key needs a kid and must be an EC key", 0);
            }
            keys.put(key.getKeyID(), new TrustedKey(issuer, audience, ec.toPublicJWK()));
        }
        var next = new HashMap<>(byIssuer);
        next.put(issuer, keys);
        byIssuer = next;
    }

    /** What {@link #replace} was told, for each issuer. */
    ObjectNode toJson() {
        ObjectNode json = Json.object();
        ArrayNode issuers = json.putArray("issuers");
        byIssuer.values().forEach(keys -> issuers.add(toJson(keys.values())));
        return json;
    }

    private static ObjectNode toJson(Collection<TrustedKey> ofOneIssuer) {
        ObjectNode json = Json.object();
        ArrayNode jwks = json.putObject("jwks").putArray("keys");
        ofOneIssuer.forEach(trusted -> {
            json.put("issuer", trusted.issuer()).put("audience", trusted.audience());
            jwks.addPOJO(trusted.key().toJSONObject());
        });
        return json;
    }

    /** Keys are found by their id over all issuers. */
    Optional<TrustedKey> find(String kid) {
        return byIssuer.values().stream()
                .filter(keys -> keys.containsKey(kid))
                .map(keys -> keys.get(kid))
                .findFirst();
    }
}
