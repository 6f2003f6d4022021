package io.vesaas.runtime.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Pulls the data of server-sent events from a stream, as bytes, so that a character split between two packets is never
 * seen in halves. Reads no further than the event asked for needs, and holds no more than one event.
 *
 * <p>Lines end in LF, CR or CRLF; a byte order mark at the start, comments and other fields are passed over; an event
 * that the end of the stream cuts off is dropped (WHATWG HTML, section 9.2).
 *
 * <p>See docs/decisions/0007-a-stream-is-pulled.md.
 */
final class SseReader {

    private static final int KEPT = 64 * 1024;

    private final InputStream in;
    private final int mostBytes;
    private final byte[] chunk = new byte[16 * 1024];
    private int at;
    private int end;
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private byte[] line = new byte[4 * 1024];
    private int length;
    private boolean afterCarriageReturn;
    private boolean first = true;

    /** @param mostBytes how long an event may be */
    SseReader(InputStream in, int mostBytes) {
        this.in = in;
        this.mostBytes = mostBytes;
    }

    /**
     * Waits for the next event.
     *
     * @return its data in UTF-8, null at the end of the stream
     * @throws Garbled when it is longer than allowed
     */
    byte @Nullable [] next() throws IOException {
        data.reset();
        boolean some = false;
        while (readLine()) {
            if (length == 0 && some) {
                return data.toByteArray();
            }
            if (isData()) {
                if (some) {
                    data.write('\n');
                }
                int from = length > 5 && line[5] == ' ' ? 6 : Math.min(length, 5);
                data.write(line, from, length - from);
                some = true;
            }
        }
        return null;
    }

    private boolean readLine() throws IOException {
        length = 0;
        if (line.length > KEPT) {
            line = new byte[KEPT];
        }
        while (true) {
            if (at == end) {
                at = 0;
                end = Math.max(0, in.read(chunk, 0, chunk.length));
                if (end == 0) {
                    return false;
                }
            }
            if (afterCarriageReturn) {
                afterCarriageReturn = false;
                if (chunk[at] == '\n') {
                    at++;
                    continue;
                }
            }
            int from = at;
            while (at < end && chunk[at] != '\n' && chunk[at] != '\r') {
                at++;
            }
            append(from, at - from);
            if (at < end) {
                afterCarriageReturn = chunk[at++] == '\r';
                dropByteOrderMark();
                return true;
            }
        }
    }

    private void append(int from, int count) throws Garbled {
        if ((long) data.size() + length + count > mostBytes) {
            throw new Garbled("an event is longer than " + mostBytes + " bytes");
        }
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.max(length + count, line.length * 2));
        }
        System.arraycopy(chunk, from, line, length, count);
        length += count;
    }

    private void dropByteOrderMark() {
        if (first) {
            first = false;
            if (length >= 3 && line[0] == (byte) 0xEF && line[1] == (byte) 0xBB && line[2] == (byte) 0xBF) {
                length -= 3;
                System.arraycopy(line, 3, line, 0, length);
            }
        }
    }

    private boolean isData() {
        return length >= 4
                && line[0] == 'd'
                && line[1] == 'a'
                && line[2] == 't'
                && line[3] == 'a'
                && (length == 4 || line[4] == ':');
    }
}
