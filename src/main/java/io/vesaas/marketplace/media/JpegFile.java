package io.vesaas.marketplace.media;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Reads a JPEG segment by segment and keeps those that draw it. A picture that is refined in very many passes is
 * refused: each pass costs as much as decoding it once.
 */
final class JpegFile {

    private static final int START_OF_IMAGE = 0xd8;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int START_OF_SCAN = 0xda;
    private static final int EXIF = 0xe1;
    private static final int ADOBE = 0xee;
    private static final int COMMENT = 0xfe;
    private static final int PASSES = 40;

    private final byte[] file;
    private final ByteArrayOutputStream kept;
    private int at;
    private int width;
    private int height;
    private int turn = 1;
    private int passes;

    private JpegFile(byte[] file) {
        this.file = file;
        this.kept = new ByteArrayOutputStream(file.length);
    }

    static Still read(byte[] file) throws BadPicture {
        return new JpegFile(file).read();
    }

    private Still read() throws BadPicture {
        kept.write(0xff);
        kept.write(START_OF_IMAGE);
        at = 2;
        int marker = nextMarker();
        while (marker != END_OF_IMAGE) {
            int length = length();
            if (isFrame(marker)) {
                frame(length);
            } else if (marker == EXIF) {
                turn = ExifTurn.find(Arrays.copyOfRange(file, at + 2, at + length))
                        .orElse(turn);
            }
            if (draws(marker)) {
                kept.write(0xff);
                kept.write(marker);
                kept.write(file, at, length);
            }
            at += length;
            if (marker == START_OF_SCAN) {
                pass();
            }
            marker = nextMarker();
        }
        kept.write(0xff);
        kept.write(END_OF_IMAGE);
        if (passes == 0) {
            throw BadPicture.broken();
        }
        return new Still(Format.JPEG, kept.toByteArray(), width, height, turn);
    }

    private int nextMarker() throws BadPicture {
        if (byteAt(at) != 0xff) {
            throw BadPicture.broken();
        }
        while (byteAt(at) == 0xff) {
            at++;
        }
        return byteAt(at++);
    }

    private int length() throws BadPicture {
        int length = (byteAt(at) << 8) | byteAt(at + 1);
        if (length < 2 || at + length > file.length) {
            throw BadPicture.broken();
        }
        return length;
    }

    private void frame(int length) throws BadPicture {
        if (length < 8 || width != 0) {
            throw BadPicture.broken();
        }
        height = (byteAt(at + 3) << 8) | byteAt(at + 4);
        width = (byteAt(at + 5) << 8) | byteAt(at + 6);
    }

    /** Copies the coded pixels up to the next marker; a zero and restart marks belong to them. */
    private void pass() throws BadPicture {
        if (++passes > PASSES) {
            throw new BadPicture(
                    "picture-too-costly", "This picture is built too intricately. Save it as PNG and upload that.");
        }
        int start = at;
        while (byteAt(at) != 0xff || byteAt(at + 1) == 0 || isRestart(byteAt(at + 1))) {
            at++;
        }
        kept.write(file, start, at - start);
    }

    private int byteAt(int index) throws BadPicture {
        if (index >= file.length) {
            throw BadPicture.broken();
        }
        return file[index] & 0xff;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static boolean isRestart(int marker) {
        return marker >= 0xd0 && marker <= 0xd7;
    }

    /** All but what applications put beside the picture; Adobe's segment says how its colours are meant. */
    private static boolean draws(int marker) {
        return marker == ADOBE || (marker < 0xe0 || marker > 0xef) && marker != COMMENT;
    }
}
