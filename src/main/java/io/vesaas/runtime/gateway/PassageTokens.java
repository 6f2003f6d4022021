package io.vesaas.runtime.gateway;

import com.nimbusds.jwt.JWTClaimsSet;
import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.AgentFailure.Reason;
import io.vesaas.runtime.Passage;
import io.vesaas.shared.secrets.SecretUnreadable;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Issues the tokens that Agent Gateway asks for: short-lived, for one passage. A token is handed to the call it is made
 * for and kept nowhere; making one takes a fraction of a millisecond, so that none is used twice.
 */
@Component
class PassageTokens {

    /** What a token looks like, also one that was cut off: all begin with the JSON of their header. */
    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]{8,}(\\.[\\w-]*)*");

    private final SigningKeys keys;
    private final GatewaySettings settings;
    private final Clock clock;

    PassageTokens(SigningKeys keys, GatewaySettings settings, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** The text without tokens, for what others say about our calls. */
    static String masked(String text) {
        return TOKEN.matcher(text).replaceAll("<token>");
    }

    /** @throws AgentFailure when the active key can't be opened; nobody can travel then */
    String issue(Passage passage) {
        try {
            return issue(passage, keys.active());
        } catch (SecretUnreadable e) {
            throw new AgentFailure(
                    Reason.UNAUTHORISED,
                    e.getMessage() + " If that key is lost, have an admin rotate the signing keys.",
                    false);
        }
    }

    /** A token signed with this very key. */
    String issue(Passage passage, SigningKey key) {
        Instant now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(settings.issuer())
                .audience(settings.audience())
                .subject(passage.agentUser())
                // A verifier whose clock is behind ours does not take it for a token of the future.
                .issueTime(Date.from(now.minus(KeyPlan.SKEW)))
                .expirationTime(Date.from(now.plus(settings.tokenLife())))
                .jwtID(UUID.randomUUID().toString());
        switch (passage) {
            case Passage.Hire hire ->
                claims.claim("ve_id", hire.route().toString()).claim("customer_id", hire.customer());
            case Passage.Operator _ -> claims.claim("role", "operator");
        }
        return key.sign(claims.build());
    }
}
