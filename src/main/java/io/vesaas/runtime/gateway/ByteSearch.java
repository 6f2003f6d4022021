package io.vesaas.runtime.gateway;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Looks for bytes eight at a time: most of a stream is searched only for where lines and strings end. In each formula the
 * top bit of a byte is set where it is hit; beyond the first hit it may be wrong.
 */
final class ByteSearch {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long TOPS = 0x8080808080808080L;

    private ByteSearch() {}

    /** Where the first LF or CR is, {@code to} when there is none. */
    static int lineEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (true) {
            at = control(bytes, at, to);
            if (at == to || bytes[at] == '\n' || bytes[at] == '\r') {
                return at;
            }
            at++;
        }
    }

    /** Where the first byte of up to CR is; there is hardly another one in a text. */
    private static int control(byte[] bytes, int from, int to) {
        int at = from;
        for (; at <= to - 8; at += 8) {
            long hits = below((long) EIGHT.get(bytes, at), '\r' + 1);
            if (hits != 0) {
                return at + (Long.numberOfTrailingZeros(hits) >> 3);
            }
        }
        while (at < to && (bytes[at] < 0 || bytes[at] > '\r')) {
            at++;
        }
        return at;
    }

    /** Where the first quote is, {@code to} when there is none. */
    static int quote(byte[] bytes, int from, int to) {
        int at = from;
        for (; at <= to - 8; at += 8) {
            long hits = below((long) EIGHT.get(bytes, at) ^ ONES * '"', 1);
            if (hits != 0) {
                return at + (Long.numberOfTrailingZeros(hits) >> 3);
            }
        }
        while (at < to && bytes[at] != '"') {
            at++;
        }
        return at;
    }

    private static long below(long eight, int bound) {
        return (eight - ONES * bound) & ~eight & TOPS;
    }
}
