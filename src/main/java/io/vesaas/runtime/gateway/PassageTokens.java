package io.vesaas.runtime.gateway;

import com.nimbusds.jwt.JWTClaimsSet;
import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.AgentFailure.Reason;
import io.vesaas.runtime.Passage;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Issues the tokens that Agent Gateway asks for: short-lived, for one passage. A token is handed to the call it is made
 * for and kept nowhere; making one takes a fraction of a millisecond.
 */
@Component
class PassageTokens {

    private final SigningKeys keys;
    private final GatewaySettings settings;
    private final Clock clock;

    PassageTokens(SigningKeys keys, GatewaySettings settings, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
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
