package io.vesaas.runtime.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SseReaderTests {

    @Test
    void readsTheDataOfEachEvent() {
        assertThat(read("id: 1\ndata: one\n\nevent: x\ndata:two\nretry: 5\n\n")).containsExactly("one", "two");
    }

    @Test
    void linesEndInAnyOfThreeWays() {
        assertThat(read("data: a\r\n\r\ndata: b\r\rdata: c\n\n")).containsExactly("a", "b", "c");
    }

    @Test
    void severalDataLinesAreOneEvent() {
        assertThat(read("data: one\ndata\ndata:\ndata:  two\n\n")).containsExactly("one\n\n\n two");
    }

    @Test
    void commentsEmptyEventsAndTheByteOrderMarkAreNothing() {
        assertThat(read("\uFEFFdata: a\n\n: keep-alive\n\n\n\nid: 2\n\ndatax: no\n\ndata: b\n\n"))
                .containsExactly("a", "b");
    }

    @Test
    void anEventThatTheEndCutsOffIsDropped() {
        assertThat(read("data: a\n\ndata: b\n")).containsExactly("a");
        assertThat(read("data: a\n\ndata: b")).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7})
    void aCharacterSplitBetweenReadsStaysWhole(int bytesAtOnce) {
        String text = "Überblick — €, 日本語, 🙂, e\u0301";
        byte[] stream = ("data: " + text + "\r\n\r\n").repeat(3).getBytes(StandardCharsets.UTF_8);

        assertThat(read(new SseReader(slow(stream, bytesAtOnce), 1_000))).containsExactly(text, text, text);
    }

    @Test
    void aStreamSplitInTwoAtAnyByteReadsTheSame() {
        String text = "Ü€日🙂e\u0301";
        byte[] stream = ("id: 1\r\ndata: " + text + "\r\n\r\n: c\ndata: a\ndata: " + text + "\n\n")
                .getBytes(StandardCharsets.UTF_8);

        for (int split = 1; split < stream.length; split++) {
            InputStream halves = new SequenceInputStream(
                    new ByteArrayInputStream(stream, 0, split),
                    new ByteArrayInputStream(stream, split, stream.length - split));
            assertThat(read(new SseReader(halves, 1_000))).containsExactly(text, "a\n" + text);
        }
    }

    @Test
    void aLargeEventIsLetGoOf() throws IOException {
        byte[] stream = ("data: " + "x".repeat(5_000_000) + "\n\n" + "data: y\n\n".repeat(10_000))
                .getBytes(StandardCharsets.UTF_8);
        var reader = new SseReader(slow(stream, 10_000), 10_000_000);

        assertThat(reader.next().length()).isEqualTo(5_000_000);
        int held = 0;
        for (Slice event = reader.next(); event != null; event = reader.next()) {
            held = event.bytes().length;
        }
        assertThat(held).isLessThanOrEqualTo(64 * 1024);
    }

    @Test
    void aHundredThousandEventsNeedNoMoreRoomThanOne() throws IOException {
        byte[] stream = "data: {\"a\":\"é\"}\n\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        var reader = new SseReader(new ByteArrayInputStream(stream), 1_000);

        int events = 0;
        for (Slice event = reader.next(); event != null; event = reader.next()) {
            assertThat(event.bytes().length).isEqualTo(16 * 1024);
            events++;
        }
        assertThat(events).isEqualTo(100_000);
    }

    @Test
    void anEventLongerThanAllowedIsRefusedBeforeItIsHeld() {
        InputStream endless = new InputStream() {
            private boolean first = true;

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                java.util.Arrays.fill(into, offset, offset + length, (byte) 'x');
                if (first) {
                    System.arraycopy("data: ".getBytes(StandardCharsets.US_ASCII), 0, into, offset, 6);
                    first = false;
                }
                return length;
            }
        };

        assertThatThrownBy(() -> new SseReader(endless, 100_000).next())
                .isInstanceOf(Garbled.class)
                .hasMessage("an event is longer than 100000 bytes");
    }

    @Test
    void manyLinesOfOneEventCountTogether() {
        String lines = "data: 0123456789\n".repeat(20);

        assertThatThrownBy(() -> new SseReader(slow(lines.getBytes(StandardCharsets.UTF_8), 50), 100).next())
                .isInstanceOf(Garbled.class);
    }

    @Test
    void readsNoFurtherThanNeeded() throws IOException {
        List<Integer> reads = new ArrayList<>();
        byte[] stream = "data: a\n\ndata: b\n\n".getBytes(StandardCharsets.UTF_8);
        var reader = new SseReader(
                new FilterInputStream(slow(stream, 9)) {
                    @Override
                    public int read(byte[] into, int offset, int length) throws IOException {
                        reads.add(1);
                        return super.read(into, offset, length);
                    }
                },
                100);

        reader.next();

        assertThat(reads).hasSize(1);
    }

    private static List<String> read(String text) {
        return read(new SseReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 10_000));
    }

    private static List<String> read(SseReader reader) {
        List<String> events = new ArrayList<>();
        try {
            for (Slice event = reader.next(); event != null; event = reader.next()) {
                events.add(new String(event.bytes(), event.from(), event.length(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return events;
    }

    private static InputStream slow(byte[] bytes, int bytesAtOnce) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, bytesAtOnce));
            }
        };
    }
}
