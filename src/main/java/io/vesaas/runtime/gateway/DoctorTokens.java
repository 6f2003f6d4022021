package io.vesaas.runtime.gateway;

import com.nimbusds.jwt.JWTClaimsSet;
import io.vesaas.runtime.Passage;
import io.vesaas.runtime.RouteId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes the tokens that a private route must refuse; each is wrong in one respect only. */
@Component
class DoctorTokens {

    /** Well beyond the 60 s of grace that Agent Gateway gives (recorded: {@code auth/05}, {@code auth/06}). */
    private static final Duration LONG_OVER = Duration.ofMinutes(10);

    private final PassageTokens tokens;
    private final SigningKeys keys;
    private final GatewaySettings settings;
    private final Clock clock;

    DoctorTokens(PassageTokens tokens, SigningKeys keys, GatewaySettings settings, Clock clock) {
        this.tokens = tokens;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    String right(Passage.Hire passage) {
        return tokens.issue(passage);
    }

    /** For a hire that does not exist. */
    String foreign(Passage.Hire passage) {
        return tokens.issue(new Passage.Hire(new RouteId(UUID.randomUUID()), passage.customer(), passage.agentUser()));
    }

    String expired(Passage.Hire passage) {
        Instant end = clock.instant().minus(LONG_OVER);
        return keys.active()
                .sign(new JWTClaimsSet.Builder()
                        .issuer(settings.issuer())
                        .audience(settings.audience())
                        .subject(passage.agentUser())
                        .claim("ve_id", passage.route().toString())
                        .claim("customer_id", passage.customer())
                        .issueTime(Date.from(end.minus(settings.tokenLife())))
                        .expirationTime(Date.from(end))
                        .jwtID(UUID.randomUUID().toString())
                        .build());
    }

    /** The right header and claims under the signature of another token. */
    String forged(Passage.Hire passage) {
        String right = right(passage);
        String other = foreign(passage);
        return right.substring(0, right.lastIndexOf('.')) + other.substring(other.lastIndexOf('.'));
    }
}
