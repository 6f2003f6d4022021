package io.vesaas.runtime.gateway;

import static io.vesaas.runtime.KeyInfo.State.ACTIVE;
import static io.vesaas.runtime.KeyInfo.State.NEXT;
import static io.vesaas.runtime.KeyInfo.State.RETIRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.vesaas.MovableClock;
import io.vesaas.PlatformTest;
import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.GatewayAddress;
import io.vesaas.runtime.KeyInfo;
import io.vesaas.runtime.gateway.KeyReplicas.Replica;
import io.vesaas.runtime.sandbox.SandboxControl;
import io.vesaas.shared.secrets.SecretBox;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The life of keys, with the real sandbox as the gateway, which says whose tokens it accepts. */
@PlatformTest
@ExtendWith(OutputCaptureExtension.class)
@Timeout(120)
class KeyRotationTests {

    private static final Duration LEAD = KeyPlanTests.LEAD;
    private static final Duration OVERLAP = KeyPlanTests.DEFAULTS.overlap();

    @Autowired
    DataSource database;

    @Autowired
    MovableClock clock;

    @Autowired
    GatewayAddress address;

    @Autowired
    SandboxControl control;

    private KeyReplicas replicas;
    private Replica one;

    @BeforeEach
    void install() throws SQLException {
        replicas = new KeyReplicas(database, clock, address, control);
        one = replicas.start();
        one.cycle.step();
    }

    @AfterEach
    void close() {
        replicas.close();
    }

    @Test
    void theFirstKeySignsAtOnceAndTheGatewayKnowsIt() {
        assertThat(one.states()).containsExactly(ACTIVE);
        assertThat(one.probe.isAccepted(one.keys.active())).isTrue();
        assertThat(one.only(ACTIVE).until()).isEqualTo(one.only(ACTIVE).since().plus(KeyPlanTests.DEFAULTS.every()));
    }

    @Test
    void theNextKeyIsPublishedBeforeItSignsAndTheOldOneStaysUntilItsTokensHaveExpired() {
        SigningKey old = one.keys.active();

        KeyInfo next = one.desk.rotateNow();

        assertThat(next.state()).isEqualTo(NEXT);
        assertThat(next.until()).isEqualTo(replicas.time.instant().plus(LEAD));
        assertThat(one.probe.isAccepted(one.rows.open(next.kid()))).isTrue();
        assertThat(one.keys.active().kid()).isEqualTo(old.kid());

        one.passes(LEAD.minusSeconds(40));
        assertThat(one.states()).containsExactly(NEXT, ACTIVE);

        one.passes(Duration.ofSeconds(60));
        assertThat(one.only(ACTIVE).kid()).isEqualTo(next.kid());
        assertThat(one.keys.active().kid()).isEqualTo(next.kid());
        assertThat(one.only(RETIRING).kid()).isEqualTo(old.kid());

        one.passes(OVERLAP.minusSeconds(40));
        assertThat(one.states()).containsExactly(ACTIVE, RETIRING);
        assertThat(one.probe.isAccepted(old)).isTrue();

        one.passes(Duration.ofSeconds(60));
        assertThat(one.states()).containsExactly(ACTIVE);
        assertThat(one.probe.isAccepted(old)).isFalse();
        assertThat(one.probe.isAccepted(one.keys.active())).isTrue();
    }

    @Test
    void keysChangeOnSchedule() {
        String first = one.keys.active().kid();
        Instant due = one.only(ACTIVE).until();
        replicas.time.advance(
                Duration.between(replicas.time.instant(), due).minus(LEAD).minusSeconds(60));
        one.cycle.step();
        assertThat(one.states()).containsExactly(ACTIVE);

        replicas.time.advance(Duration.ofSeconds(60));
        one.cycle.step();
        assertThat(one.states()).containsExactly(NEXT, ACTIVE);

        one.passes(LEAD.plusSeconds(30));
        assertThat(one.only(RETIRING).kid()).isEqualTo(first);
        assertThat(one.only(ACTIVE).since()).isBetween(due, due.plusSeconds(90));
    }

    @Test
    void aSecondWishDuringARotationBeginsNothing() {
        KeyInfo first = one.desk.rotateNow();

        assertThat(replicas.start().desk.rotateNow().kid()).isEqualTo(first.kid());
        assertThat(one.states()).containsExactly(NEXT, ACTIVE);
    }

    @Test
    void aReplicaThatHasNotNoticedSignsWithTheOldKeyForAMomentAndIsBelieved() {
        Replica stale = replicas.start();
        String old = stale.keys.active().kid();
        one.desk.rotateNow();
        one.passes(LEAD.minusSeconds(20));
        assertThat(stale.keys.active().kid()).isEqualTo(old);
        one.passes(Duration.ofSeconds(20));
        String active = one.keys.active().kid();
        assertThat(active).isNotEqualTo(old);

        assertThat(stale.keys.active().kid()).isEqualTo(old);
        assertThat(stale.probe.isAccepted(stale.keys.active())).isTrue();

        replicas.time.advance(KeyPlanTests.DEFAULTS.refresh());
        assertThat(stale.keys.active().kid()).isEqualTo(active);
    }

    @Test
    void theKeysAreNotAskedForWithEachToken() {
        one.tokens.issue(GatewayFixtures.PASSAGE);
        replicas.jdbc().sql("alter table signing_key rename to hidden").update();
        try {
            one.tokens.issue(GatewayFixtures.PASSAGE);
            assertThat(one.keys.publicSet()).contains(one.keys.active().kid());
        } finally {
            replicas.jdbc()
                    .sql("alter table pg_temp.hidden rename to signing_key")
                    .update();
        }
    }

    @Test
    void nothingSignsThatTheGatewayHasNotTaken(CapturedOutput log) {
        String old = one.keys.active().kid();
        replicas.gatewayAway.set(true);

        KeyInfo next = one.desk.rotateNow();
        assertThat(next.until()).isNull();
        one.passes(LEAD.multipliedBy(2));
        assertThat(one.states()).containsExactly(NEXT, ACTIVE);
        assertThat(one.keys.active().kid()).isEqualTo(old);
        assertThat(log).contains("The gateway's keys can't be seen to now: ConnectException");

        replicas.gatewayAway.set(false);
        one.cycle.step();
        assertThat(one.only(NEXT).until()).isEqualTo(replicas.time.instant().plus(LEAD));
        one.passes(LEAD.plusSeconds(30));
        assertThat(one.only(ACTIVE).kid()).isEqualTo(next.kid());
    }

    @Test
    void aGatewayThatGoesAwayBeforeTheChangeDelaysIt() {
        KeyInfo next = one.desk.rotateNow();
        replicas.gatewayAway.set(true);
        one.passes(LEAD.plusMinutes(2));
        assertThat(one.only(NEXT).kid()).isEqualTo(next.kid());

        replicas.gatewayAway.set(false);
        one.cycle.step();
        assertThat(one.only(ACTIVE).kid()).isEqualTo(next.kid());
    }

    @Test
    void anotherReplicaGoesOnWhereverOneDied() {
        one.rows.addNext();
        Replica two = replicas.start();
        two.cycle.step();
        KeyInfo next = two.only(NEXT);
        assertThat(next.until()).isNotNull();
        assertThat(two.probe.isAccepted(two.rows.open(next.kid()))).isTrue();

        Replica three = replicas.start();
        three.passes(LEAD.plusSeconds(30));
        assertThat(three.only(ACTIVE).kid()).isEqualTo(next.kid());
        SigningKey old = three.rows.open(three.only(RETIRING).kid());

        replicas.time.advance(OVERLAP.plusSeconds(60));
        three.rows.dropRetired();
        assertThat(three.probe.isAccepted(old)).isTrue();
        Replica four = replicas.start();
        four.cycle.step();
        assertThat(four.probe.isAccepted(old)).isFalse();
    }

    @Test
    void aGatewayThatWasGivenOtherKeysIsMendedAndItIsSaid(CapturedOutput log) {
        SigningKey foreign = SigningKey.generate();
        one.edge.secure("{\"keys\":[" + foreign.publicJwk() + "]}");
        assertThat(one.probe.isAccepted(one.keys.active())).isFalse();

        one.cycle.step();

        assertThat(one.probe.isAccepted(one.keys.active())).isTrue();
        assertThat(one.probe.isAccepted(foreign)).isFalse();
        assertThat(log)
                .contains("[key " + one.keys.active().kid() + " is missing, key " + foreign.kid() + " is not ours]");
    }

    @Test
    void aReplicaWithAnotherSealingKeySaysSoAndMakesNoKeyOnSchedule(CapturedOutput log) {
        Replica wrong = replicas.start(SecretBox.withKey(SecretBox.newKey()));
        String sentence = "The stored secret " + one.keys.active().kid()
                + " can't be opened with ve.secrets.key. Set the key it was stored with.";
        replicas.time.advance(KeyPlanTests.DEFAULTS.every());

        wrong.cycle.step();

        assertThat(wrong.states()).containsExactly(ACTIVE);
        assertThat(wrong.only(ACTIVE).readable()).isFalse();
        assertThat(one.only(ACTIVE).readable()).isTrue();
        assertThat(log).containsOnlyOnce(sentence);
        new KeyKeeping(wrong.keys).look();
        assertThat(log).containsOnlyOnce("No call to an agent can be made: " + sentence);
        AgentFailure failure =
                catchThrowableOfType(AgentFailure.class, () -> wrong.client.probe(GatewayFixtures.PASSAGE));
        assertThat(failure.detail()).startsWith(sentence);
    }

    @Test
    void aLostSealingKeyIsOvercomeByARotation() {
        Replica fresh = replicas.start(SecretBox.withKey(SecretBox.newKey()));

        KeyInfo next = fresh.desk.rotateNow();
        fresh.passes(LEAD.plusSeconds(30));

        assertThat(fresh.only(ACTIVE).kid()).isEqualTo(next.kid());
        assertThat(fresh.probe.isAccepted(fresh.keys.active())).isTrue();
        fresh.passes(OVERLAP.plusSeconds(60));
        assertThat(fresh.states()).containsExactly(ACTIVE);
    }

    @Test
    void onlyPublicHalvesLeaveAndTheSecretOnesAreSealed() throws Exception {
        one.desk.rotateNow();
        one.passes(LEAD.plusSeconds(30));
        one.desk.rotateNow();

        JWKSet published = JWKSet.parse(one.keys.publicSet());
        assertThat(published.getKeys()).hasSize(3).noneMatch(key -> key.isPrivate());
        List<byte[]> sealed = replicas.jdbc()
                .sql("select private_jwk from signing_key")
                .query((row, _) -> row.getBytes(1))
                .list();
        assertThat(sealed)
                .hasSize(3)
                .noneMatch(bytes -> new String(bytes, StandardCharsets.ISO_8859_1).contains("kty"));
    }

    @Test
    void aTokenOfTheOldKeyIsGoodWhileItLives() throws Exception {
        String old = one.keys.active().kid();
        one.desk.rotateNow();
        one.passes(LEAD.minusSeconds(30));
        String token = one.tokens.issue(GatewayFixtures.PASSAGE);
        assertThat(SignedJWT.parse(token).getHeader().getKeyID()).isEqualTo(old);
        one.passes(Duration.ofMinutes(4));
        assertThat(one.only(RETIRING).kid()).isEqualTo(old);

        assertThat(replicas.statusOf(token)).isEqualTo(404);
        replicas.time.advance(Duration.ofMinutes(3));
        assertThat(replicas.statusOf(token)).isEqualTo(401);
    }

    @Test
    void aGatewayMayTakeAMomentToServeWhatItWasTold() throws Exception {
        try (var gateway = new MockWebServer()) {
            gateway.enqueue(new MockResponse.Builder().code(401).build());
            gateway.enqueue(new MockResponse.Builder().code(401).build());
            gateway.enqueue(new MockResponse.Builder().code(404).build());
            gateway.start();
            var probe = new KeyProbe(
                    () -> URI.create(gateway.url("/edge").toString()),
                    one.tokens,
                    replicas.settings,
                    new GatewayTrust((Path) null));

            assertThat(probe.isAcceptedSoon(one.keys.active())).isTrue();
            assertThat(gateway.takeRequest().getTarget())
                    .isEqualTo("/edge/ve/00000000-0000-0000-0000-000000000000/.well-known/agent-card.json");
        }
    }

    @Test
    void aGatewayWhoseControlSideLiesIsNotBelieved() throws Exception {
        try (var gateway = new MockWebServer()) {
            gateway.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    return new MockResponse.Builder().code(401).build();
                }
            });
            gateway.start();
            Replica elsewhere =
                    replicas.startBefore(() -> URI.create(gateway.url("").toString()));

            assertThat(elsewhere.desk.rotateNow().until()).isNull();
            replicas.time.advance(LEAD.multipliedBy(2));
            elsewhere.cycle.step();
            assertThat(elsewhere.states()).containsExactly(NEXT, ACTIVE);
        }
    }

    @Test
    void aClockThatIsAMinuteBehindIsTolerated() throws Exception {
        clock.advance(KeyPlan.SKEW);

        assertThat(replicas.statusOf(one.tokens.issue(GatewayFixtures.PASSAGE))).isEqualTo(404);
        one.desk.rotateNow();
        one.passes(LEAD);
        assertThat(one.states()).containsExactly(ACTIVE, RETIRING);
    }

    @Test
    void aDataPortThatSaysNeitherYesNorNoIsNotBelieved() {
        var probe = new KeyProbe(
                () -> URI.create("http://127.0.0.1:1"), one.tokens, replicas.settings, new GatewayTrust((Path) null));

        assertThatThrownBy(() -> probe.isAccepted(one.keys.active())).isInstanceOf(AgentFailure.class);
    }
}
