package io.vesaas.runtime.gateway;

import io.vesaas.MovableClock;
import io.vesaas.runtime.GatewayAddress;
import io.vesaas.runtime.KeyInfo;
import io.vesaas.runtime.sandbox.SandboxControl;
import io.vesaas.shared.secrets.SecretBox;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.unit.DataSize;

/**
 * Replicas of an installation with an issuer and a table of keys of its own, in front of the real sandbox. The table is a
 * temporary one, in the way of the real one on this connection only.
 */
final class KeyReplicas implements AutoCloseable {

    final GatewaySettings settings = new GatewaySettings(
            "https://keys-" + UUID.randomUUID(),
            "agentgateway",
            Duration.ofMinutes(5),
            Duration.ofSeconds(2),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            DataSize.ofKilobytes(2032),
            DataSize.ofMegabytes(10));
    final SecretBox box = SecretBox.withKey(SecretBox.newKey());
    final AtomicBoolean gatewayAway = new AtomicBoolean();
    final SandboxCalls calls;
    final Time time;
    private final GatewayAddress address;
    private final SingleConnectionDataSource connection;

    KeyReplicas(DataSource database, MovableClock clock, GatewayAddress address, SandboxControl control)
            throws SQLException {
        this.time = new Time(clock);
        this.address = address;
        this.connection = new SingleConnectionDataSource(database.getConnection(), true);
        this.calls = new SandboxCalls(new Sometimes(control), settings);
        jdbc().sql("create temporary table signing_key (like signing_key including all)")
                .update();
    }

    JdbcClient jdbc() {
        return JdbcClient.create(connection);
    }

    /** One more process, which knows nothing yet. */
    Replica start() {
        return start(box);
    }

    /** One more process, with a sealing key of its own. */
    Replica start(SecretBox itsBox) {
        return new Replica(itsBox, address);
    }

    /** One more process, in front of another data port. */
    Replica startBefore(GatewayAddress itsAddress) {
        return new Replica(box, itsAddress);
    }

    /** What the gateway says to this token of {@link GatewayFixtures#PASSAGE}, a hire without a route. */
    int statusOf(String token) throws IOException {
        var request = new Request.Builder()
                .url(address.dataPort() + "/ve/" + GatewayFixtures.ROUTE + "/")
                .header("Authorization", "Bearer " + token)
                .build();
        try (var response = new OkHttpClient().newCall(request).execute()) {
            return response.code();
        }
    }

    @Override
    public void close() {
        jdbc().sql("drop table pg_temp.signing_key").update();
        connection.destroy();
    }

    final class Replica {

        final KeyRows rows;
        final SigningKeys keys;
        final PassageTokens tokens;
        final SandboxEdge edge = new SandboxEdge(calls, settings);
        final EdgeKeeper keeper;
        final KeyProbe probe;
        final KeyCycle cycle;
        final KeyDesk desk;
        final OkHttpAgentClient client;

        private Replica(SecretBox box, GatewayAddress address) {
            var plan = new KeyPlan(KeyPlanTests.DEFAULTS, settings);
            rows = new KeyRows(jdbc(), box, time);
            keys = new SigningKeys(rows, KeyPlanTests.DEFAULTS, time);
            tokens = new PassageTokens(keys, settings, time);
            keeper = new EdgeKeeper(edge, rows, time);
            probe = new KeyProbe(address, tokens, settings);
            cycle = new KeyCycle(rows, plan, keeper, probe, keys, time);
            desk = new KeyDesk(rows, plan, cycle);
            client = clientOf(address);
        }

        /** A client with this replica's tokens, of a gateway that may be another. */
        OkHttpAgentClient clientOf(GatewayAddress dataPort) {
            return new OkHttpAgentClient(new GatewayCalls(dataPort, tokens, settings));
        }

        KeyInfo only(KeyInfo.State state) {
            List<KeyInfo> found =
                    desk.keys().stream().filter(key -> key.state() == state).toList();
            if (found.size() != 1) {
                throw new AssertionError("not one key is " + state + ": " + desk.keys());
            }
            return found.getFirst();
        }

        List<KeyInfo.State> states() {
            return desk.keys().stream().map(KeyInfo::state).toList();
        }

        /** Lets time pass as it does for a replica that sees to the keys, if in larger steps. */
        void passes(Duration span) {
            for (Duration left = span; left.isPositive(); left = left.minusMinutes(1)) {
                time.advance(left.compareTo(Duration.ofMinutes(1)) < 0 ? left : Duration.ofMinutes(1));
                cycle.step();
            }
        }
    }

    /** The time of the replicas, which passes when a test says so; then it passes for the sandbox too. */
    static final class Time extends Clock {

        private final MovableClock everybodys;
        private volatile Instant now;

        private Time(MovableClock everybodys) {
            this.everybodys = everybodys;
            this.now = everybodys.instant();
        }

        void advance(Duration by) {
            everybodys.advance(by);
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    /** The control side, which can go away. */
    private final class Sometimes implements SandboxControl {

        private final SandboxControl control;

        private Sometimes(SandboxControl control) {
            this.control = control;
        }

        @Override
        public URI controlPort() {
            return gatewayAway.get() ? URI.create("http://127.0.0.1:1") : control.controlPort();
        }

        @Override
        public String secret() {
            return control.secret();
        }
    }
}
