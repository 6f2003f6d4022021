package io.vesaas.marketplace.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads a WebP chunk by chunk and keeps those that draw it. */
final class WebpFile {

    private static final int HEAD = 12;
    private static final int FRAME = 8;
    private static final int ALPHA = 0x10;
    private static final int LOSSLESS = 0x2f;

    private final ByteBuffer source;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private int width;
    private int height;
    private int turn = 1;
    private boolean drawn;

    private WebpFile(byte[] file) {
        source = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    static Still read(byte[] file) throws BadPicture {
        return new WebpFile(file).read();
    }

    private Still read() throws BadPicture {
        long end = HEAD - 4L + Integer.toUnsignedLong(source.getInt(4));
        if (end > source.limit()) {
            throw BadPicture.broken();
        }
        source.position(HEAD).limit((int) end);
        while (source.remaining() >= FRAME) {
            String name = StandardCharsets.US_ASCII
                    .decode(source.slice(source.position(), 4))
                    .toString();
            int length = source.getInt(source.position() + 4);
            if (length < 0 || length > source.remaining() - FRAME) {
                throw BadPicture.broken();
            }
            chunk(name, source.slice(source.position() + FRAME, length).order(ByteOrder.LITTLE_ENDIAN));
            source.position(Math.min(source.limit(), source.position() + FRAME + length + (length & 1)));
        }
        if (!drawn) {
            throw BadPicture.broken();
        }
        return new Still(Format.WEBP, file(), width, height, turn);
    }

    private void chunk(String name, ByteBuffer content) throws BadPicture {
        switch (name) {
            case "VP8X" -> extended(content);
            case "ANIM", "ANMF" -> throw BadPicture.moving();
            case "EXIF" -> turn = ExifTurn.find(bytes(content)).orElse(turn);
            case "ALPH" -> keep(name, content);
            case "VP8 " -> lossy(content);
            case "VP8L" -> lossless(content);
            default -> {}
        }
    }

    /** Of what it announces, only the transparency is kept. */
    private void extended(ByteBuffer content) throws BadPicture {
        require(content, 10);
        byte[] head = bytes(content);
        if ((head[0] & 0x02) != 0) {
            throw BadPicture.moving();
        }
        head[0] &= ALPHA;
        size(1 + (content.getInt(4) & 0xffffff), 1 + (content.getInt(6) >>> 8));
        keep("VP8X", ByteBuffer.wrap(head));
    }

    private void lossy(ByteBuffer content) throws BadPicture {
        require(content, 10);
        size(content.getShort(6) & 0x3fff, content.getShort(8) & 0x3fff);
        keep("VP8 ", content);
        drawn = true;
    }

    private void lossless(ByteBuffer content) throws BadPicture {
        require(content, 5);
        if (content.get(0) != LOSSLESS) {
            throw BadPicture.broken();
        }
        int packed = content.getInt(1);
        size(1 + (packed & 0x3fff), 1 + (packed >>> 14 & 0x3fff));
        keep("VP8L", content);
        drawn = true;
    }

    /** The larger of what the heads say: none of them may promise less than is decoded. */
    private void size(int wide, int high) {
        width = Math.max(width, wide);
        height = Math.max(height, high);
    }

    private void keep(String name, ByteBuffer content) {
        kept.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
        kept.writeBytes(littleEndian(content.remaining()));
        kept.writeBytes(bytes(content));
        if ((content.remaining() & 1) == 1) {
            kept.write(0);
        }
    }

    private byte[] file() {
        var file = new ByteArrayOutputStream();
        file.writeBytes("RIFF".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(littleEndian(4 + kept.size()));
        file.writeBytes("WEBP".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(kept.toByteArray());
        return file.toByteArray();
    }

    private static void require(ByteBuffer content, int length) throws BadPicture {
        if (content.remaining() < length) {
            throw BadPicture.broken();
        }
    }

    private static byte[] bytes(ByteBuffer content) {
        byte[] bytes = new byte[content.remaining()];
        content.get(content.position(), bytes);
        return bytes;
    }

    private static byte[] littleEndian(int value) {
        return ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }
}
