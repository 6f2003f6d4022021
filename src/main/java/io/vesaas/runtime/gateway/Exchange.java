package io.vesaas.runtime.gateway;

import java.io.IOException;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.Response;
import okio.BufferedSource;

/** A request whose answer has begun well; it holds the connection until it is closed. */
final class Exchange implements AutoCloseable {

    private static final int SHOWN = 200;

    private final Call call;
    private final Response response;
    private final Tape tape;
    private final int mostBytes;

    /** @param mostBytes how long an event, or the whole answer, may be */
    Exchange(Call call, Response response, Tape tape, int mostBytes) {
        this.call = call;
        this.response = response;
        this.tape = tape;
        this.mostBytes = mostBytes;
    }

    /** The events of a stream; an answer in plain JSON is one. */
    EventSource events() throws IOException {
        if (is("text/event-stream")) {
            return new SseReader(tape.through(response.body().byteStream()), mostBytes);
        }
        return new OneEvent(json());
    }

    /** The whole answer, which must be JSON. */
    byte[] json() throws IOException {
        BufferedSource body = response.body().source();
        if (!is("application/json")) {
            body.request(SHOWN);
            throw new Garbled("instead of JSON came " + response.header("Content-Type") + ": "
                    + body.getBuffer().readUtf8(Math.min(SHOWN, body.getBuffer().size())));
        }
        if (body.request(mostBytes + 1L)) {
            throw new Garbled("the answer is longer than " + mostBytes + " bytes");
        }
        byte[] json = body.readByteArray();
        tape.body(json);
        return json;
    }

    /** Breaks the connection off, from any thread; a read that waits on it fails. */
    void abort() {
        call.cancel();
    }

    /** Gives the connection back. Not while another thread reads. */
    @Override
    public void close() {
        response.close();
        tape.over();
    }

    int mostBytes() {
        return mostBytes;
    }

    private boolean is(String type) {
        MediaType actual = response.body().contentType();
        return actual != null && type.equals(actual.type() + "/" + actual.subtype());
    }
}
