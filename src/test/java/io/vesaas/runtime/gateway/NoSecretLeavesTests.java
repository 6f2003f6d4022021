package io.vesaas.runtime.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.nimbusds.jose.jwk.ECKey;
import io.vesaas.MovableClock;
import io.vesaas.PlatformTest;
import io.vesaas.SandboxWorld;
import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.AgentRef;
import io.vesaas.runtime.GatewayAddress;
import io.vesaas.runtime.Passage;
import io.vesaas.runtime.Route;
import io.vesaas.runtime.RouteId;
import io.vesaas.runtime.gateway.KeyReplicas.Replica;
import io.vesaas.runtime.sandbox.SandboxControl;
import io.vesaas.shared.secrets.SecretBox;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Everything is logged that can be, calls succeed and fail in all ways, keys change; then all that was said is read. */
@PlatformTest
@Timeout(120)
class NoSecretLeavesTests {

    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]{8,}");
    private static final List<String> LOGGERS =
            List.of("io.vesaas", "okhttp3", "com.nimbusds", "org.springframework.jdbc", "org.springframework.web");

    @Autowired
    DataSource database;

    @Autowired
    MovableClock clock;

    @Autowired
    GatewayAddress address;

    @Autowired
    SandboxControl control;

    @Autowired
    SandboxWorld world;

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final Map<Logger, Level> before = new LinkedHashMap<>();
    private final List<String> said = new ArrayList<>();
    private final RouteId id = new RouteId(UUID.randomUUID());
    private final Passage passage = new Passage.Hire(id, "customer-1", "conversation-1");

    @BeforeEach
    void listen() {
        logged.list = java.util.Collections.synchronizedList(logged.list);
        logged.start();
        for (String name : LOGGERS) {
            var logger = (Logger) LoggerFactory.getLogger(name);
            before.put(logger, logger.getLevel());
            logger.setLevel(Level.TRACE);
            logger.addAppender(logged);
        }
        java.util.logging.Logger.getLogger(OkHttpClient.class.getName()).setLevel(java.util.logging.Level.ALL);
    }

    @AfterEach
    void listenNoMore() {
        before.forEach((logger, level) -> {
            logger.detachAppender(logged);
            logger.setLevel(level);
        });
        java.util.logging.Logger.getLogger(OkHttpClient.class.getName()).setLevel(null);
    }

    @Test
    void neitherTokensNorSecretHalvesAreSaidByAnything() throws Exception {
        List<String> secrets = new ArrayList<>();
        try (var replicas = new KeyReplicas(database, clock, address, control);
                var echo = new MockWebServer()) {
            Replica one = replicas.start();
            one.cycle.step();
            var routes = new SandboxRoutes(replicas.calls, new Installation(null) {
                @Override
                String id() {
                    return "secrets-test";
                }
            });
            AgentRef agent = world.addAgent("go");
            routes.apply(new Route(id, agent, 3, 0));
            one.client.probe(passage);
            GatewayFixtures.drain(one.client.send(passage, "context-1", "message-1", "Hello"));
            one.client.probe(passage);
            fails(() -> one.client.probe(passage));
            routes.remove(id);
            fails(() -> one.client.probe(passage));

            echo.setDispatcher(new Echo());
            echo.start();
            for (String status : List.of("401", "403", "500", "200")) {
                fails(() -> one.clientOf(() -> URI.create(echo.url("/" + status).toString()))
                        .probe(passage));
            }
            fails(() -> new KeyProbe(() -> URI.create(echo.url("/500").toString()), one.tokens, replicas.settings)
                    .isAccepted(one.keys.active()));
            fails(() -> one.clientOf(() -> URI.create("http://127.0.0.1:1")).probe(passage));

            one.desk.rotateNow();
            one.edge.secure("{\"keys\":[]}");
            fails(() -> one.client.probe(passage));
            replicas.gatewayAway.set(true);
            one.cycle.step();
            fails(one.keeper::compare);
            replicas.gatewayAway.set(false);
            one.passes(Duration.ofMinutes(7));

            Replica wrong = replicas.start(SecretBox.withKey(SecretBox.newKey()));
            fails(() -> wrong.client.probe(passage));
            wrong.cycle.step();

            Stream.of(
                            one.keys,
                            one.keys.active(),
                            one.tokens,
                            one.rows.all(),
                            one.desk.keys(),
                            one.client,
                            replicas.box,
                            replicas.settings,
                            GatewayFixtures.KEY)
                    .forEach(each -> said.add(each.toString()));
            for (StoredKey key : one.rows.all()) {
                secrets.add(secretHalf(one.rows.open(key.kid())));
            }
        }
        synchronized (logged.list) {
            logged.list.forEach(event ->
                    said.add(event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy())));
            assertThat(logged.list)
                    .extracting(ILoggingEvent::getLoggerName)
                    .anyMatch(name -> name.startsWith("okhttp3"))
                    .anyMatch(name -> name.startsWith("io.vesaas"))
                    .anyMatch(name -> name.startsWith("org.springframework.jdbc"));
        }

        assertThat(secrets).hasSize(2);
        assertThat(said)
                .hasSizeGreaterThan(100)
                .noneMatch(TOKEN.asPredicate())
                .allSatisfy(text -> assertThat(text).doesNotContain(secrets));
    }

    /** Keeps what the failure says, with all its causes and places. */
    private void fails(Runnable call) {
        try {
            call.run();
        } catch (AgentFailure failure) {
            var text = new StringWriter();
            failure.printStackTrace(new PrintWriter(text));
            said.add(text + failure.detail() + failure.arguments());
            return;
        }
        throw new AssertionError("this was to fail");
    }

    private static String secretHalf(SigningKey key) throws Exception {
        SecretBox own = SecretBox.withKey(SecretBox.newKey());
        return ECKey.parse(new String(own.open(key.seal(own), key.kid()), StandardCharsets.UTF_8))
                .getD()
                .toString();
    }

    /** Answers with the status in the path, and repeats whatever it was sent. */
    private static final class Echo extends Dispatcher {

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            return new MockResponse.Builder()
                    .code(Integer.parseInt(request.getUrl().pathSegments().getFirst()))
                    .body("I was sent " + request.getHeaders().get("Authorization") + "\n" + request.getHeaders())
                    .build();
        }
    }
}
