package io.vesaas.runtime.gateway;

import io.vesaas.runtime.AgentEvent;
import io.vesaas.runtime.AgentStream;
import io.vesaas.runtime.GatewayAddress;
import io.vesaas.runtime.Passage;
import io.vesaas.runtime.RouteId;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** A client whose gateway is a mock server that says what a test wants. */
final class GatewayFixtures {

    static final RouteId ROUTE = new RouteId(UUID.fromString("01a2033c-561b-7014-b4e1-6ac9156ee1a9"));
    static final Passage PASSAGE = new Passage.Hire(ROUTE, "customer-42", "conversation-7");
    static final SigningKey KEY = SigningKey.generate();

    private GatewayFixtures() {}

    static GatewaySettings settings() {
        return settings(Duration.ofSeconds(10));
    }

    static GatewaySettings settings(Duration idle) {
        return new GatewaySettings(
                "https://ve-platform.local",
                "agentgateway",
                Duration.ofMinutes(5),
                Duration.ofSeconds(2),
                Duration.ofSeconds(10),
                idle,
                DataSize.ofKilobytes(2032),
                DataSize.ofMegabytes(10));
    }

    static OkHttpAgentClient client(MockWebServer server) {
        return client(server.url("").toString(), settings());
    }

    static OkHttpAgentClient client(String base, GatewaySettings settings) {
        return new OkHttpAgentClient(calls(base, settings));
    }

    static GatewayCalls calls(String base, GatewaySettings settings) {
        return calls(base, settings, null, noRecording());
    }

    static GatewayCalls calls(String base, GatewaySettings settings, @Nullable Path ca, RecordingSettings recording) {
        URI dataPort = URI.create(base.replaceAll("/+$", ""));
        return new GatewayCalls(
                () -> dataPort,
                tokens(settings, Clock.systemUTC()),
                settings,
                new GatewayTrust(ca),
                new Recorder(recording, Clock.systemUTC()));
    }

    /** Calls that are not recorded, to an address that may change. */
    static GatewayCalls calls(GatewayAddress address, PassageTokens tokens, GatewaySettings settings) {
        return new GatewayCalls(
                address,
                tokens,
                settings,
                new GatewayTrust((Path) null),
                new Recorder(noRecording(), Clock.systemUTC()));
    }

    static RecordingSettings noRecording() {
        return new RecordingSettings(null, List.of(), DataSize.ofMegabytes(1));
    }

    static PassageTokens tokens(GatewaySettings settings, Clock clock) {
        return new PassageTokens(keys(), settings, clock);
    }

    static SigningKeys keys() {
        return new SigningKeys(null, null, null) {
            @Override
            SigningKey active() {
                return KEY;
            }

            @Override
            String publicSet() {
                return "{\"keys\":[" + KEY.publicJwk() + "]}";
            }
        };
    }

    static MockResponse sse(String text) {
        return sse(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static MockResponse sse(byte[] bytes) {
        return sseBuilder(bytes).build();
    }

    static MockResponse.Builder sseBuilder(byte[] bytes) {
        return new MockResponse.Builder()
                .setHeader("Content-Type", "text/event-stream")
                .chunkedBody(new Buffer().write(bytes), 1_000);
    }

    static MockResponse json(byte[] bytes) {
        return new MockResponse.Builder()
                .setHeader("Content-Type", "application/json")
                .body(new Buffer().write(bytes))
                .build();
    }

    static AgentStream send(OkHttpAgentClient client) {
        return client.send(PASSAGE, "context-1", "message-1", "Which invoices are overdue?");
    }

    /** Reads to the end; fails as the stream does. */
    static List<AgentEvent> drain(AgentStream stream) {
        List<AgentEvent> events = new ArrayList<>();
        try (stream) {
            for (AgentEvent event = stream.next(); event != null; event = stream.next()) {
                events.add(event);
            }
        }
        return events;
    }

    /** One event of a stream that carries a piece of text. */
    static String delta(String text) {
        return status("working", """
                {"kind":"message","role":"agent","messageId":"p","parts":[{"kind":"text","text":%s}],\
                "metadata":{"adk_partial":true}}""".formatted(Wire.JSON.writeValueAsString(text)), false);
    }

    static String completed() {
        return status("completed", "null", true);
    }

    static String status(String state, String message, boolean last) {
        return """
                data: {"jsonrpc":"2.0","id":"1","result":{"kind":"status-update","taskId":"t1","contextId":"c1",\
                "final":%s,"status":{"state":"%s","message":%s}}}

                """.formatted(last, state, message);
    }
}
