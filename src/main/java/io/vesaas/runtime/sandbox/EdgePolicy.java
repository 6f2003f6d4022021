package io.vesaas.runtime.sandbox;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The gateway-wide policy: strict JWT, then the exact path must belong to the claim {@code ve_id} or, with the claim
 * {@code role=operator}, to the operator. Recordings: {@code agentgateway/auth}; grace of 60 s on {@code exp}, {@code nbf} is not looked at.
 */
final class EdgePolicy {

    private static final long GRACE_SECONDS = 60;
    private static final List<String> KNOWN_ALGORITHMS = List.of(
            "HS256", "HS384", "HS512", "ES256", "ES384", "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "EdDSA");

    private final EdgeKeys keys;
    private final Clock clock;

    EdgePolicy(EdgeKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** Returns the claims of the token. */
    ObjectNode authenticate(@Nullable String authorization) throws Refusal {
        String[] parts = token(authorization).split("\\.", -1);
        if (parts.length != 3) {
            throw Refusal.malformedHeader("InvalidToken");
        }
        ObjectNode header = header(parts[0]);
        String kid = header.path("kid").asString("");
        if (kid.isEmpty()) {
            throw Refusal.noKid();
        }
        EdgeKeys.TrustedKey trusted = keys.find(kid).orElse(null);
        if (trusted == null) {
            throw Refusal.unknownKid(kid);
        }
        if (!header.path("alg").asString("").equals("ES256")) {
            throw Refusal.invalidToken("InvalidAlgorithm");
        }
        verify(parts, trusted);
        ObjectNode claims = claims(parts[1]);
        check(claims, trusted);
        return claims;
    }

    /** The paths of the hire that the token is for, or the operator's, compared as they stand on the wire. */
    void authorise(ObjectNode claims, String pathAndQuery) throws Refusal {
        if (!ofHire(claims.path("ve_id"), pathAndQuery) && !ofOperator(claims.path("role"), pathAndQuery)) {
            throw Refusal.unauthorised();
        }
    }

    private static boolean ofHire(JsonNode id, String pathAndQuery) {
        String path = "/ve/" + id.asString("");
        return id.isString()
                && Set.of(path, path + "/", path + "/.well-known/agent-card.json")
                        .contains(pathAndQuery);
    }

    private static boolean ofOperator(JsonNode role, String pathAndQuery) {
        return role.isString()
                && role.asString().equals("operator")
                && OperatorPath.find(pathAndQuery).isPresent();
    }

    private static String token(@Nullable String authorization) throws Refusal {
        if (authorization == null || !authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            throw Refusal.noToken();
        }
        return authorization.substring(7).strip();
    }

    private static ObjectNode header(String part) throws Refusal {
        try {
            ObjectNode header = Json.read(new Base64URL(part).decode());
            String algorithm = header.path("alg").asString("");
            if (!KNOWN_ALGORITHMS.contains(algorithm)) {
                String known = String.join(
                        ", ",
                        KNOWN_ALGORITHMS.stream().map(one -> "`" + one + "`").toList());
                throw Refusal.malformedHeader(
                        "Json(Error(\"unknown variant `%s`, expected one of %s\", line: 1, column: 13))"
                                .formatted(algorithm, known));
            }
            return header;
        } catch (IOException broken) {
            throw Refusal.malformedHeader("InvalidToken");
        }
    }

    private static void verify(String[] parts, EdgeKeys.TrustedKey trusted) throws Refusal {
        try {
            byte[] signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
            JWSHeader header = JWSHeader.parse(new Base64URL(parts[0]));
            if (!new ECDSAVerifier(trusted.key()).verify(header, signed, new Base64URL(parts[2]))) {
                throw Refusal.invalidToken("InvalidSignature");
            }
        } catch (JOSEException | ParseException broken) {
            throw Refusal.invalidToken("InvalidSignature");
        }
    }

    private static ObjectNode claims(String part) throws Refusal {
        try {
            return Json.read(new Base64URL(part).decode());
        } catch (IOException broken) {
            throw Refusal.invalidToken("InvalidToken");
        }
    }

    private void check(ObjectNode claims, EdgeKeys.TrustedKey trusted) throws Refusal {
        for (String required : List.of("exp", "iss", "aud")) {
            if (!claims.has(required)) {
                throw Refusal.invalidToken("MissingRequiredClaim(\"" + required + "\")");
            }
        }
        if (claims.path("exp").asLong(0) + GRACE_SECONDS < clock.instant().getEpochSecond()) {
            throw Refusal.invalidToken("ExpiredSignature");
        }
        if (!claims.path("iss").asString("").equals(trusted.issuer())) {
            throw Refusal.invalidToken("InvalidIssuer");
        }
        JsonNode audience = claims.path("aud");
        boolean meant = audience.isArray()
                ? AgentResource.strings(audience).contains(trusted.audience())
                : audience.asString("").equals(trusted.audience());
        if (!meant) {
            throw Refusal.invalidToken("InvalidAudience");
        }
    }
}
