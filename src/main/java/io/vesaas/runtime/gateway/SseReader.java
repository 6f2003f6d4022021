package io.vesaas.runtime.gateway;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Pulls the data of server-sent events from a stream, as bytes, so that a character split between two packets is never
 * seen in halves. Reads no further than the event asked for needs, holds no more than one event, and hands it out where it
 * arrived.
 *
 * <p>Lines end in LF, CR or CRLF; a byte order mark at the start, comments and other fields are passed over; an event
 * that the end of the stream cuts off is dropped (WHATWG HTML, section 9.2).
 *
 * <p>See docs/decisions/0007-a-stream-is-pulled.md.
 */
final class SseReader implements EventSource {

    private static final int SMALL = 16 * 1024;
    private static final int ROOM = 2 * 1024;

    private final InputStream in;
    private final int mostBytes;
    private byte[] buffer = new byte[SMALL];
    /** What is held: the data of the event so far, then something that is over, then what nobody has looked at. */
    private int dataFrom;

    private int dataEnd;
    private int at;
    private int end;

    private int line;
    private int lineEnd;
    private boolean afterCarriageReturn;
    private boolean first = true;

    /** @param mostBytes how long an event may be */
    SseReader(InputStream in, int mostBytes) {
        this.in = in;
        this.mostBytes = mostBytes;
    }

    /** @throws Garbled when the event is longer than allowed */
    @Override
    public @Nullable Slice next() throws IOException {
        boolean some = false;
        dataFrom = 0;
        dataEnd = 0;
        while (readLine()) {
            if (line == lineEnd && some) {
                return new Slice(buffer, dataFrom, dataEnd);
            }
            if (isData()) {
                add(some);
                some = true;
            }
        }
        return null;
    }

    /** Moves the data of a further line to the end of the first one's, over its field name. */
    private void add(boolean some) throws Garbled {
        int from = Math.min(lineEnd, line + 5);
        if (from < lineEnd && buffer[from] == ' ') {
            from++;
        }
        if (some) {
            buffer[dataEnd++] = '\n';
            System.arraycopy(buffer, from, buffer, dataEnd, lineEnd - from);
            dataEnd += lineEnd - from;
        } else {
            dataFrom = from;
            dataEnd = lineEnd;
        }
        bound(0);
    }

    private boolean readLine() throws IOException {
        int searched = 0;
        while (true) {
            if (afterCarriageReturn && at < end) {
                afterCarriageReturn = false;
                at += buffer[at] == '\n' ? 1 : 0;
            }
            lineEnd = ByteSearch.lineEnd(buffer, at + searched, end);
            if (lineEnd < end) {
                line = at;
                at = lineEnd + 1;
                afterCarriageReturn = buffer[lineEnd] == '\r';
                dropByteOrderMark();
                return true;
            }
            searched = end - at;
            bound(searched);
            if (!fill()) {
                return false;
            }
        }
    }

    private boolean fill() throws IOException {
        if (buffer.length - end < ROOM || (at == end && dataFrom == dataEnd)) {
            makeRoom();
        }
        int read = in.read(buffer, end, buffer.length - end);
        end += Math.max(0, read);
        return read > 0;
    }

    private void makeRoom() {
        int data = dataEnd - dataFrom;
        int rest = end - at;
        byte[] target = buffer;
        if (data + rest > buffer.length - ROOM) {
            target = new byte[buffer.length * 2];
        } else if (data + rest == 0 && buffer.length > SMALL) {
            target = new byte[SMALL];
        }
        System.arraycopy(buffer, dataFrom, target, 0, data);
        System.arraycopy(buffer, at, target, data, rest);
        buffer = target;
        dataFrom = 0;
        dataEnd = data;
        at = data;
        end = data + rest;
    }

    private void bound(int more) throws Garbled {
        if ((long) dataEnd - dataFrom + more > mostBytes) {
            throw new Garbled("an event is longer than " + mostBytes + " bytes");
        }
    }

    private void dropByteOrderMark() {
        if (first) {
            first = false;
            if (lineEnd - line >= 3
                    && buffer[line] == (byte) 0xEF
                    && buffer[line + 1] == (byte) 0xBB
                    && buffer[line + 2] == (byte) 0xBF) {
                line += 3;
            }
        }
    }

    private boolean isData() {
        return lineEnd - line >= 4
                && buffer[line] == 'd'
                && buffer[line + 1] == 'a'
                && buffer[line + 2] == 't'
                && buffer[line + 3] == 'a'
                && (lineEnd - line == 4 || buffer[line + 4] == ':');
    }
}
