package io.vesaas.runtime.gateway;

import com.nimbusds.jwt.JWTClaimsSet;
import io.vesaas.runtime.Passage;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Issues the tokens that Agent Gateway asks for: short-lived, for one passage. A token is handed to the call it is made
 * for and kept nowhere.
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

    String issue(Passage passage) {
        Instant now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(settings.issuer())
                .audience(settings.audience())
                .subject(passage.agentUser())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(settings.tokenLife())))
                .jwtID(UUID.randomUUID().toString());
        switch (passage) {
            case Passage.Hire hire ->
                claims.claim("ve_id", hire.route().toString()).claim("customer_id", hire.customer());
            case Passage.Operator _ -> claims.claim("role", "operator");
        }
        return keys.active().sign(claims.build());
    }
}
