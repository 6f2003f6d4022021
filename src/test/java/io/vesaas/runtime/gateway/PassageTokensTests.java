package io.vesaas.runtime.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.vesaas.runtime.AgentFailure;
import io.vesaas.shared.secrets.SecretUnreadable;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import org.junit.jupiter.api.Test;

class PassageTokensTests {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final PassageTokens tokens =
            GatewayFixtures.tokens(GatewayFixtures.settings(), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void carryWhatTheGatewayAsksForAndNothingElse() throws Exception {
        JWTClaimsSet claims =
                SignedJWT.parse(tokens.issue(GatewayFixtures.PASSAGE)).getJWTClaimsSet();

        assertThat(claims.getIssuer()).isEqualTo("https://ve-platform.local");
        assertThat(claims.getAudience()).containsExactly("agentgateway");
        assertThat(claims.getSubject()).isEqualTo("conversation-7");
        assertThat(claims.getStringClaim("ve_id")).isEqualTo(GatewayFixtures.ROUTE.toString());
        assertThat(claims.getStringClaim("customer_id")).isEqualTo("customer-42");
        assertThat(claims.getIssueTime()).isEqualTo(Date.from(NOW.minusSeconds(60)));
        assertThat(claims.getExpirationTime()).isEqualTo(Date.from(NOW.plusSeconds(300)));
        assertThat(claims.getClaims().keySet())
                .containsExactlyInAnyOrder("iss", "aud", "sub", "ve_id", "customer_id", "iat", "exp", "jti");
    }

    @Test
    void areSignedWithTheKeyTheyName() throws Exception {
        SignedJWT jwt = SignedJWT.parse(tokens.issue(GatewayFixtures.PASSAGE));
        JWKSet published = JWKSet.parse(GatewayFixtures.keys().publicSet());

        ECKey key = published.getKeyByKeyId(jwt.getHeader().getKeyID()).toECKey();

        assertThat(jwt.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
        assertThat(jwt.verify(new ECDSAVerifier(key))).isTrue();
        assertThat(key.isPrivate()).isFalse();
    }

    @Test
    void saySoWhenTheyCantBeSigned() {
        SigningKeys locked = new SigningKeys(null, null, null) {
            @Override
            SigningKey active() {
                throw new SecretUnreadable("k1", null);
            }
        };
        var unsigned = new PassageTokens(locked, GatewayFixtures.settings(), Clock.systemUTC());

        AgentFailure failure = catchThrowableOfType(AgentFailure.class, () -> unsigned.issue(GatewayFixtures.PASSAGE));

        assertThat(failure.reason()).isEqualTo(AgentFailure.Reason.UNAUTHORISED);
        assertThat(failure.mayHaveRun()).isFalse();
        assertThat(failure.detail())
                .isEqualTo("The stored secret k1 can't be opened with ve.secrets.key. Set the key it was stored with."
                        + " If that key is lost, have an admin rotate the signing keys.");
    }

    @Test
    void areMaskedInWhatOthersSay() {
        String token = tokens.issue(GatewayFixtures.PASSAGE);

        assertThat(PassageTokens.masked("I was sent Bearer " + token + ", no?"))
                .isEqualTo("I was sent Bearer <token>, no?");
        assertThat(PassageTokens.masked(token.substring(0, 100))).isEqualTo("<token>");
        assertThat(PassageTokens.masked("no token here")).isEqualTo("no token here");
    }

    @Test
    void areNewForEachCall() throws Exception {
        String first = SignedJWT.parse(tokens.issue(GatewayFixtures.PASSAGE))
                .getJWTClaimsSet()
                .getJWTID();
        String second = SignedJWT.parse(tokens.issue(GatewayFixtures.PASSAGE))
                .getJWTClaimsSet()
                .getJWTID();

        assertThat(first).isNotBlank().isNotEqualTo(second);
    }
}
