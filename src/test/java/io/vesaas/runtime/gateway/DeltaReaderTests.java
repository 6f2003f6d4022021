package io.vesaas.runtime.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.vesaas.runtime.AgentEvent;
import io.vesaas.runtime.AgentEvent.TextDelta;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The short way reads what it reads as the long way does, and leaves the rest to it. */
class DeltaReaderTests {

    private static final String PIECE = """
            {"jsonrpc":"2.0","id":"1","result":{"kind":"status-update","taskId":"t","contextId":"c","final":false,\
            "status":{"state":"working","timestamp":"2026","message":{"kind":"message","role":"agent","messageId":"m",\
            "parts":[{"kind":"text","text":"%s"}],"metadata":{"adk_partial":true,"x":[{"y":"]}"},[],null]}}},\
            "metadata":{"adk_partial":true,"kagent_partial":null}}}""";

    private final DeltaReader reader = new DeltaReader();

    static Stream<String> recorded() {
        return RecordedStreamsTests.streams();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void agreesWithTheLongWayAboutEveryRecordedEvent(String name) throws Garbled {
        for (JsonNode event : Recordings.events(name)) {
            String piece = reader.read(slice(event.toString()));
            if (piece != null) {
                assertThat(longWay(event.toString()))
                        .isEqualTo(piece.isEmpty() ? List.of() : List.of(new TextDelta(piece)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"python-runtime/python-stream-plain", "messages/stream-plain"})
    void readsEveryRecordedPiece(String name) {
        long pieces = Recordings.events(name).stream()
                .filter(event -> event.toString().contains("partial\":true"))
                .filter(event -> reader.read(slice(event.toString())) != null)
                .count();

        assertThat(pieces).isEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Überblick — 日本語 🙂",
                "\\\"\\\\\\/\\b\\f\\n\\r\\t",
                "\\u00fc\\u003ca\\u003e \\ud83d\\ude42",
                "ends in a backslash \\\\",
                "} ] , : not structure"
            })
    void textIsDecoded(String json) {
        assertThat(reader.read(slice(PIECE.formatted(json))))
                .isEqualTo(Wire.JSON.readTree("\"" + json + "\"").asString());
    }

    @Test
    void blanksBetweenTokensAreAllowed() {
        JsonNode pretty = Wire.JSON.readTree(PIECE.formatted("a"));

        assertThat(reader.read(slice(pretty.toPrettyString().replace("\n", "\r\n\t"))))
                .isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"working\" -> \"completed\"",
                "\"working\" -> \"input-required\"",
                "\"agent\" -> \"user\"",
                "true -> false",
                "true -> \"true\"",
                "\"status-update\" -> \"task\"",
                "\"result\": -> \"error\":{},\"result\":",
                "\"kind\":\"text\" -> \"kind\":\"text\",\"metadata\":{\"adk_thought\":true}",
                "\"text\":\"a\" -> \"data\":{}",
                "}], -> },{\"kind\":\"text\",\"text\":\"b\"}],",
                "\"timestamp\":\"2026\" -> \"timestamp\":2026",
                "\"status\": -> \"status\":{},\"status\":",
                "\"text\":\"a\" -> \"text\":\"\\ud8\"",
                "\"text\":\"a\" -> \"text\":\"\\x\"",
                "\"text\":\"a\" -> \"text\":\"a\tb\"",
                "\"text\":\"a\" -> \"text\":1",
                "\"final\":false -> \"final\":fals",
                "\"final\":false -> \"final\":false,",
                "\"final\":false, -> \"final\":false"
            })
    void anythingElseIsLeftToTheLongWay(String change) {
        String[] both = change.split(" -> ");
        String changed = PIECE.formatted("a").replace(both[0], both[1]);

        assertThat(changed).isNotEqualTo(PIECE.formatted("a"));
        assertThat(reader.read(slice(changed))).isNull();
    }

    @Test
    void nestingIsFollowedOnlySoFar() {
        String deep = "[".repeat(100_000);

        assertThatNoException()
                .isThrownBy(() -> assertThat(reader.read(
                                slice(PIECE.formatted("a").replace("\"timestamp\":\"2026\"", "\"timestamp\":" + deep))))
                        .isNull());
    }

    @Test
    void whatIsCutOffOrHasSomethingBehindItIsNoPiece() {
        byte[] whole = PIECE.formatted("aü").getBytes(StandardCharsets.UTF_8);

        for (int length = 0; length < whole.length; length++) {
            assertThat(reader.read(new Slice(whole, 0, length))).isNull();
        }
        assertThat(reader.read(slice(PIECE.formatted("a") + "}"))).isNull();
        assertThat(reader.read(slice(PIECE.formatted("a") + " "))).isEqualTo("a");
    }

    @Test
    void aBrokenByteIsReadAsTheLongWayReadsItOrNotAtAll() {
        var random = new Random(7);
        byte[] whole = PIECE.formatted("a \\n ü").getBytes(StandardCharsets.UTF_8);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] broken = Arrays.copyOf(whole, whole.length);
            // A wrong escape in a string that is stepped over is not seen.
            broken[random.nextInt(broken.length)] = (byte) " !\"abcn019{}[]:,._-".charAt(random.nextInt(19));
            String piece = reader.read(Slice.of(broken));
            if (piece != null) {
                read++;
                assertThat(longWay(broken))
                        .as(new String(broken, StandardCharsets.UTF_8))
                        .isEqualTo(piece);
            }
        }
        assertThat(read).isGreaterThan(1_000);
    }

    /** What the long way makes of it once the task is known; pieces only. */
    private static String longWay(byte[] json) {
        try {
            var text = new StringBuilder();
            longWay(new String(json, StandardCharsets.UTF_8)).forEach(event -> text.append(((TextDelta) event).text()));
            return text.toString();
        } catch (Garbled | JacksonException e) {
            return "garbled: " + e.getMessage();
        }
    }

    private static List<AgentEvent> longWay(String json) throws Garbled {
        var task = new TaskReader(1_000_000);
        List<AgentEvent> events = new ArrayList<>();
        task.read(Responses.result(Responses.parse(slice(json))), events::add);
        return events.stream()
                .filter(event -> !(event instanceof AgentEvent.Started))
                .toList();
    }

    private static Slice slice(String json) {
        return Slice.of(json.getBytes(StandardCharsets.UTF_8));
    }
}
