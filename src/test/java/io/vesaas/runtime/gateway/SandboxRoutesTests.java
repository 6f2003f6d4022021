package io.vesaas.runtime.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.AgentFailure.Reason;
import io.vesaas.runtime.AgentRef;
import io.vesaas.runtime.InstalledRoute;
import io.vesaas.runtime.KeyInfo;
import io.vesaas.runtime.Route;
import io.vesaas.runtime.sandbox.SandboxControl;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SandboxRoutesTests {

    private static final Route ROUTE =
            new Route(GatewayFixtures.ROUTE, new AgentRef("team-a", "invoice-agent"), 60, 10);
    private static final String OURS = GatewayFixtures.keys().publicSet();
    private static final MockResponse DONE =
            new MockResponse.Builder().code(204).build();

    private final MockWebServer server = new MockWebServer();
    private SandboxRoutes routes;
    private SandboxEdge edge;
    private SecuredRoutes secured;

    @BeforeEach
    void start() throws IOException {
        server.start();
        var control = new SandboxControl() {
            @Override
            public URI controlPort() {
                return URI.create(server.url("/control").toString());
            }

            @Override
            public String secret() {
                return "hush";
            }
        };
        var installation = new Installation(null) {
            @Override
            String id() {
                return "ours";
            }
        };
        GatewaySettings settings = GatewayFixtures.settings();
        var calls = new SandboxCalls(control, settings);
        routes = new SandboxRoutes(calls, installation);
        edge = new SandboxEdge(calls, settings);
        var rows = new KeyRows(null, null, null) {
            @Override
            List<StoredKey> all() {
                return List.of(new StoredKey(
                        GatewayFixtures.KEY.kid(),
                        KeyInfo.State.ACTIVE,
                        GatewayFixtures.KEY.publicJwk(),
                        Instant.EPOCH,
                        null,
                        null));
            }
        };
        secured = new SecuredRoutes(routes, new EdgeKeeper(edge, rows, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aRouteIsWrittenWhole() throws Exception {
        server.enqueue(DONE);

        routes.apply(ROUTE);

        RecordedRequest put = server.takeRequest();
        assertThat(put.getRequestLine()).isEqualTo("PUT /control/routes/" + ROUTE.id() + " HTTP/1.1");
        assertThat(put.getHeaders().get(SandboxControl.SECRET_HEADER)).isEqualTo("hush");
        assertThat(put.getBody().utf8())
                .isEqualTo("{\"id\":\"" + ROUTE.id() + "\",\"namespace\":\"team-a\",\"name\":\"invoice-agent\","
                        + "\"requestsPerMinute\":60,\"burst\":10,\"installation\":\"ours\"}");
    }

    @Test
    void theKeysAreThereBeforeTheRoute() throws Exception {
        server.enqueue(json("{\"issuers\":[]}"));
        server.enqueue(DONE);
        server.enqueue(DONE);

        secured.apply(ROUTE);

        assertThat(server.takeRequest().getRequestLine()).startsWith("GET /control/keys ");
        RecordedRequest keys = server.takeRequest();
        assertThat(keys.getRequestLine()).startsWith("PUT /control/keys ");
        JsonNode published = Wire.JSON.readTree(keys.getBody().toByteArray());
        assertThat(published.path("issuer").asString()).isEqualTo("https://ve-platform.local");
        assertThat(published.path("audience").asString()).isEqualTo("agentgateway");
        assertThat(published.at("/jwks/keys/0/kid").asString()).isEqualTo(GatewayFixtures.KEY.kid());
        assertThat(published.at("/jwks/keys/0").has("d")).isFalse();
        assertThat(server.takeRequest().getRequestLine()).startsWith("PUT /control/routes/");
    }

    @Test
    void manyRoutesInARowCostOneLookAtTheKeys() {
        server.enqueue(json(guarded()));
        server.enqueue(DONE);
        server.enqueue(DONE);
        server.enqueue(DONE);

        secured.apply(ROUTE);
        secured.apply(ROUTE);
        secured.remove(ROUTE.id());

        assertThat(server.getRequestCount()).isEqualTo(4);
    }

    @Test
    void noRouteIsMadeWhileTheKeysCantBeSeenTo() {
        server.enqueue(new MockResponse.Builder().code(503).build());

        assertThat(catchThrowableOfType(AgentFailure.class, () -> secured.apply(ROUTE))
                        .reason())
                .isEqualTo(Reason.UNREACHABLE);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aRouteIsTakenAwayWhoeverKnowsOurKeys() throws Exception {
        server.enqueue(DONE);
        server.enqueue(new MockResponse.Builder().code(503).build());

        assertThat(catchThrowableOfType(AgentFailure.class, () -> secured.remove(ROUTE.id())))
                .isNotNull();
        assertThat(server.takeRequest().getRequestLine()).startsWith("DELETE /control/routes/");
    }

    @Test
    void eachDifferenceOfTheKeysIsNamed() {
        SigningKey foreign = SigningKey.generate();
        server.enqueue(json(guarded()
                .replace("agentgateway", "anybody")
                .replace(GatewayFixtures.KEY.publicJwk(), foreign.publicJwk())));

        assertThat(edge.drift(OURS))
                .containsExactly(
                        "its audience is anybody instead of agentgateway",
                        "key " + GatewayFixtures.KEY.kid() + " is missing",
                        "key " + foreign.kid() + " is not ours");
    }

    @Test
    void aKeyOfAnotherUnderTheNameOfOursIsNotOurs() {
        SigningKey foreign = SigningKey.generate();
        String renamed = foreign.publicJwk().replace(foreign.kid(), GatewayFixtures.KEY.kid());
        server.enqueue(json(guarded().replace(GatewayFixtures.KEY.publicJwk(), renamed)));

        assertThat(edge.drift(OURS)).hasSize(2);
    }

    @Test
    void whatIsNoKeySetIsGarbled() {
        server.enqueue(json("<html>"));

        assertThat(catchThrowableOfType(AgentFailure.class, () -> edge.drift(OURS))
                        .reason())
                .isEqualTo(Reason.GARBLED);
    }

    @Test
    void onlyOurOwnRoutesAreListed() {
        server.enqueue(json("""
                {"routes":[
                 {"id":"not-a-uuid","namespace":"x","name":"y","requestsPerMinute":1,"burst":0,"installation":"theirs"},
                 {"id":"%s","namespace":"team-a","name":"invoice-agent","requestsPerMinute":60,"burst":10,"installation":"ours"}]}
                """.formatted(ROUTE.id())));

        assertThat(routes.list()).extracting(InstalledRoute::route).containsExactly(ROUTE);
    }

    @Test
    void aRefusalIsAFailureThatShowsNoSecret() {
        server.enqueue(new MockResponse.Builder().code(401).body("no").build());

        AgentFailure failure = catchThrowableOfType(AgentFailure.class, () -> routes.remove(ROUTE.id()));

        assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
        assertThat(failure.detail()).contains("HTTP 401").doesNotContain("hush");
    }

    @Test
    void aSandboxThatIsAwayIsUnreachable() {
        server.close();

        AgentFailure failure = catchThrowableOfType(AgentFailure.class, () -> routes.list());

        assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
    }

    /** What the sandbox says when it has our keys. */
    private static String guarded() {
        return "{\"issuers\":[{\"issuer\":\"https://ve-platform.local\",\"audience\":\"agentgateway\",\"jwks\":" + OURS
                + "}]}";
    }

    private static MockResponse json(String text) {
        return GatewayFixtures.json(text.getBytes(StandardCharsets.UTF_8));
    }
}
