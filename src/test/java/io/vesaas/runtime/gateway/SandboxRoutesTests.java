package io.vesaas.runtime.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.AgentFailure.Reason;
import io.vesaas.runtime.AgentRef;
import io.vesaas.runtime.InstalledRoute;
import io.vesaas.runtime.Route;
import io.vesaas.runtime.sandbox.SandboxControl;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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
    private static final MockResponse DONE =
            new MockResponse.Builder().code(204).build();

    private final MockWebServer server = new MockWebServer();
    private SandboxRoutes routes;

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
        routes = new SandboxRoutes(new SandboxCalls(control, settings), GatewayFixtures.keys(), settings, installation);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theKeysAreThereBeforeTheRoute() throws Exception {
        server.enqueue(DONE);
        server.enqueue(DONE);

        routes.apply(ROUTE);

        RecordedRequest keys = server.takeRequest();
        assertThat(keys.getRequestLine()).isEqualTo("PUT /control/keys HTTP/1.1");
        assertThat(keys.getHeaders().get(SandboxControl.SECRET_HEADER)).isEqualTo("hush");
        JsonNode published = Wire.JSON.readTree(keys.getBody().toByteArray());
        assertThat(published.path("issuer").asString()).isEqualTo("https://ve-platform.local");
        assertThat(published.path("audience").asString()).isEqualTo("agentgateway");
        assertThat(published.at("/jwks/keys/0/kid").asString()).isEqualTo(GatewayFixtures.KEY.kid());
        assertThat(published.at("/jwks/keys/0").has("d")).isFalse();
        RecordedRequest put = server.takeRequest();
        assertThat(put.getRequestLine()).isEqualTo("PUT /control/routes/" + ROUTE.id() + " HTTP/1.1");
        assertThat(put.getBody().utf8())
                .isEqualTo("{\"id\":\"" + ROUTE.id() + "\",\"namespace\":\"team-a\",\"name\":\"invoice-agent\","
                        + "\"requestsPerMinute\":60,\"burst\":10,\"installation\":\"ours\"}");
    }

    @Test
    void onlyOurOwnRoutesAreListed() {
        server.enqueue(DONE);
        server.enqueue(GatewayFixtures.json("""
                {"routes":[
                 {"id":"not-a-uuid","namespace":"x","name":"y","requestsPerMinute":1,"burst":0,"installation":"theirs"},
                 {"id":"%s","namespace":"team-a","name":"invoice-agent","requestsPerMinute":60,"burst":10,"installation":"ours"}]}
                """.formatted(ROUTE.id()).getBytes(StandardCharsets.UTF_8)));

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
}
