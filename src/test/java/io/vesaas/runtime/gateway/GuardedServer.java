package io.vesaas.runtime.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/**
 * A gateway with one route, whose protections can be missing: what is left answers as Agent Gateway 1.4.1 does
 * (recordings: {@code agentgateway/auth}, {@code agentgateway/limit}).
 */
final class GuardedServer implements AutoCloseable {

    enum Protection {
        TOKEN_NEEDED,
        SIGNATURE,
        EXPIRY,
        CLAIM,
        DOTS,
        ENCODED_DOTS,
        TWICE_ENCODED_DOTS,
        QUERY,
        LIMIT,
        REMOVAL
    }

    private static final String CARD = "{\"name\":\"support_specialist\",\"url\":\"http://agent\"}";

    private final MockWebServer server = new MockWebServer();
    private final Set<Protection> protections;
    private final AtomicInteger left;
    private final List<String> targets = new CopyOnWriteArrayList<>();
    private volatile boolean removed;
    private volatile MockResponse agent = new MockResponse.Builder()
            .setHeader("Content-Type", "application/json")
            .body(CARD)
            .build();

    /** @param limit how many requests the bucket holds; it is never filled again */
    GuardedServer(int limit, Set<Protection> missing) throws IOException {
        protections =
                EnumSet.complementOf(missing.isEmpty() ? EnumSet.noneOf(Protection.class) : EnumSet.copyOf(missing));
        left = new AtomicInteger(limit);
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                targets.add(request.getTarget());
                return answer(request);
            }
        });
        server.start();
    }

    /** Lets the agent behind the gateway answer otherwise. */
    void agentAnswers(MockResponse response) {
        agent = response;
    }

    void remove() {
        removed = true;
    }

    /** What stood in the request lines. */
    List<String> targets() {
        return targets;
    }

    URI url() {
        return URI.create("http://" + server.getHostName() + ":" + server.getPort());
    }

    private MockResponse answer(RecordedRequest request) {
        String header = request.getHeaders().get("Authorization");
        if (header == null) {
            return has(Protection.TOKEN_NEEDED) ? text(401, "authentication failure: no bearer token found") : letIn();
        }
        try {
            var token = SignedJWT.parse(header.substring("Bearer ".length()));
            JWTClaimsSet claims = token.getJWTClaimsSet();
            var key = ECKey.parse(GatewayFixtures.KEY.publicJwk());
            if (has(Protection.SIGNATURE) && !token.verify(new ECDSAVerifier(key))) {
                return text(401, "authentication failure: the token is invalid or malformed: Error(InvalidSignature)");
            }
            Instant end = claims.getExpirationTime().toInstant();
            if (has(Protection.EXPIRY) && end.plusSeconds(60).isBefore(Instant.now())) {
                return text(401, "authentication failure: the token is invalid or malformed: Error(ExpiredSignature)");
            }
            return isForbidden(request.getTarget(), claims.getStringClaim("ve_id"))
                    ? text(403, "authorization failed")
                    : letIn();
        } catch (ParseException | JOSEException broken) {
            return text(401, "authentication failure: the token header is malformed: Error(InvalidToken)");
        }
    }

    private boolean isForbidden(String target, String id) {
        if (target.contains("?")) {
            return has(Protection.QUERY);
        }
        if (target.contains("/../")) {
            return has(Protection.DOTS);
        }
        if (target.contains("/%2e%2e/")) {
            return has(Protection.ENCODED_DOTS);
        }
        if (target.contains("/%252e%252e/")) {
            return has(Protection.TWICE_ENCODED_DOTS);
        }
        return has(Protection.CLAIM) && !target.equals("/ve/" + id + "/.well-known/agent-card.json");
    }

    private MockResponse letIn() {
        if (removed && has(Protection.REMOVAL)) {
            return text(404, "route not found");
        }
        return has(Protection.LIMIT) && left.getAndDecrement() <= 0 ? text(429, "rate limit exceeded") : agent;
    }

    private boolean has(Protection protection) {
        return protections.contains(protection);
    }

    static MockResponse text(int status, String body) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", "text/plain")
                .body(body)
                .build();
    }

    @Override
    public void close() {
        server.close();
    }
}
