package io.vesaas.marketplace.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Set;

/** Reads a PNG chunk by chunk and keeps those that draw it. What else a chunk unfolds to is never looked at. */
final class PngFile {

    private static final int SIGNATURE = 8;
    private static final int FRAME = 12;
    private static final Set<String> DRAWN = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private PngFile() {}

    static Still read(byte[] file) throws BadPicture {
        var source = ByteBuffer.wrap(file).position(SIGNATURE);
        var kept = new ByteArrayOutputStream(file.length);
        kept.write(file, 0, SIGNATURE);
        int width = 0;
        int height = 0;
        String name = "";
        while (!name.equals("IEND")) {
            int start = source.position();
            if (source.remaining() < FRAME) {
                throw BadPicture.broken();
            }
            int length = source.getInt();
            name = name(source);
            if (length < 0 || length > source.remaining() - Integer.BYTES) {
                throw BadPicture.broken();
            }
            if (name.equals("acTL")) {
                throw BadPicture.moving();
            }
            if (start == SIGNATURE) {
                if (!name.equals("IHDR") || length < 2 * Integer.BYTES) {
                    throw BadPicture.broken();
                }
                width = source.getInt(source.position());
                height = source.getInt(source.position() + Integer.BYTES);
            }
            if (DRAWN.contains(name)) {
                kept.write(file, start, FRAME + length);
            }
            source.position(start + FRAME + length);
        }
        return new Still(Format.PNG, kept.toByteArray(), width, height, 1);
    }

    private static String name(ByteBuffer source) {
        var letters = new StringBuilder(Integer.BYTES);
        for (int i = 0; i < Integer.BYTES; i++) {
            letters.append((char) (source.get() & 0xff));
        }
        return letters.toString();
    }
}
