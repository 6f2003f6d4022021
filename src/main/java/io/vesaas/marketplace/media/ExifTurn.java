package io.vesaas.marketplace.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;

/** Finds in EXIF data how the camera was held, and nothing else. */
final class ExifTurn {

    private static final byte[] HEAD = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int ENTRY = 12;
    private static final int ORIENTATION = 0x0112;

    private ExifTurn() {}

    /** @param segment with the head {@code Exif} or without, as WebP has it */
    static OptionalInt find(byte[] segment) {
        int start = segment.length >= HEAD.length && Arrays.equals(segment, 0, HEAD.length, HEAD, 0, HEAD.length)
                ? HEAD.length
                : 0;
        var tiff = ByteBuffer.wrap(segment, start, segment.length - start).slice();
        if (tiff.remaining() < 8) {
            return OptionalInt.empty();
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return OptionalInt.empty();
        }
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int at = directory + 2 + i * ENTRY;
            if (at + ENTRY > tiff.limit()) {
                return OptionalInt.empty();
            }
            if (Short.toUnsignedInt(tiff.getShort(at)) == ORIENTATION) {
                int turn = Short.toUnsignedInt(tiff.getShort(at + 8));
                return turn >= 1 && turn <= 8 ? OptionalInt.of(turn) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }
}
