package io.vesaas.runtime.gateway;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import okhttp3.Headers;
import okhttp3.Request;
import okhttp3.Response;

/** What one call sent and got, in memory until it is over, so that no disk can slow it; see docs/recording.md. */
final class Recording implements Tape {

    /** No other header is written down: they may hold secrets. */
    private static final List<String> SHOWN = List.of(
            "accept",
            "content-type",
            "content-length",
            "cache-control",
            "connection",
            "date",
            "retry-after",
            "transfer-encoding",
            "x-accel-buffering",
            "x-ratelimit-limit",
            "x-ratelimit-remaining",
            "x-ratelimit-reset");

    private final long begun = System.nanoTime();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final StringBuilder times = new StringBuilder();
    private final String token;
    private final IntPredicate room;
    private final Consumer<Map<String, byte[]>> writer;

    private String head = "";
    private String type = "txt";
    private String remark = "";
    private int events;
    private boolean lineBegun;
    private boolean eventBegun;
    private boolean over;

    /**
     * @param token is replaced wherever it stands
     * @param room asked before bytes are kept
     * @param writer gets the files by the ends of their names
     */
    Recording(Request request, byte[] sent, String token, IntPredicate room, Consumer<Map<String, byte[]>> writer) {
        this.token = token;
        this.room = room;
        this.writer = writer;
        String line = request.method() + " " + request.url().encodedPath() + " HTTP/1.1\n";
        var text = new ByteArrayOutputStream();
        text.writeBytes((line + shown(request.headers()) + "\n").getBytes(StandardCharsets.UTF_8));
        text.writeBytes(sent);
        files.put(".request.http", text.toByteArray());
    }

    @Override
    public synchronized void answered(Response response) {
        head = "HTTP/1.1 " + response.code() + " " + response.message() + "\n" + shown(response.headers());
        String content = String.valueOf(response.header("Content-Type"));
        type = content.startsWith("text/event-stream")
                ? "sse"
                : content.startsWith("application/json") ? "json" : "txt";
    }

    @Override
    public InputStream through(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int read = super.read(into, offset, length);
                take(into, offset, Math.max(0, read));
                return read;
            }
        };
    }

    @Override
    public void body(byte[] whole) {
        take(whole, 0, whole.length);
    }

    @Override
    public synchronized void broken(IOException reason) {
        remark = ", " + reason.getClass().getSimpleName();
        over();
    }

    @Override
    public synchronized void over() {
        if (over) {
            return;
        }
        over = true;
        String end = "\n# recorder: end after " + millis() + " ms" + remark + "\n";
        files.put(".response.headers", (head + end).getBytes(StandardCharsets.UTF_8));
        if (body.size() > 0) {
            files.put(".response." + type, body.toByteArray());
        }
        if (type.equals("sse")) {
            files.put(".response.sse.times", times.toString().getBytes(StandardCharsets.UTF_8));
        }
        files.replaceAll((name, bytes) -> withoutToken(bytes));
        writer.accept(files);
    }

    private synchronized void take(byte[] bytes, int from, int count) {
        if (over || !remark.isEmpty()) {
            return;
        }
        if (!room.test(count)) {
            remark = ", cut off: the folder is full";
            return;
        }
        body.write(bytes, from, count);
        for (int i = from; i < from + count; i++) {
            if (bytes[i] != '\n') {
                lineBegun |= bytes[i] != '\r';
            } else if (lineBegun) {
                lineBegun = false;
                eventBegun = true;
            } else if (eventBegun) {
                eventBegun = false;
                times.append(events++).append('\t').append(millis()).append('\n');
            }
        }
    }

    private long millis() {
        return (System.nanoTime() - begun) / 1_000_000;
    }

    private byte[] withoutToken(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.contains(token) ? text.replace(token, "<token>").getBytes(StandardCharsets.ISO_8859_1) : bytes;
    }

    private static String shown(Headers headers) {
        var text = new StringBuilder();
        for (int i = 0; i < headers.size(); i++) {
            if (SHOWN.contains(headers.name(i).toLowerCase(java.util.Locale.ROOT))) {
                text.append(headers.name(i))
                        .append(": ")
                        .append(headers.value(i))
                        .append('\n');
            }
        }
        return text.toString();
    }
}
