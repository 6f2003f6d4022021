package io.vesaas.marketplace.media;

import io.vesaas.marketplace.Media;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a file is, told by what is in it: neither its name nor what the browser says of it counts. */
enum Format {
    PNG,
    JPEG,
    WEBP,
    SVG;

    private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int LOOK = 512;

    /** The format of the file, when it is one that this kind of picture may have. */
    static Format of(byte[] file, Media.Kind kind) throws BadPicture {
        if (startsWith(file, 0, PNG_SIGNATURE)) {
            return PNG;
        }
        if (startsWith(file, 0, (byte) 0xff, (byte) 0xd8, (byte) 0xff)) {
            return JPEG;
        }
        if (startsWith(file, 0, bytes("RIFF")) && startsWith(file, 8, bytes("WEBP"))) {
            return WEBP;
        }
        if (isSvg(file)) {
            if (kind == Media.Kind.ICON) {
                return SVG;
            }
            throw new BadPicture("screenshot-format", "A screenshot is a PNG, JPEG or WebP file.");
        }
        if (startsWith(file, 0, bytes("GIF8"))) {
            throw new BadPicture("picture-gif", "A GIF can't be taken. Save the picture as PNG.");
        }
        throw kind == Media.Kind.ICON
                ? new BadPicture("icon-format", "An icon is a PNG, JPEG, WebP or SVG file.")
                : new BadPicture("screenshot-format", "A screenshot is a PNG, JPEG or WebP file.");
    }

    private static boolean isSvg(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, LOOK), StandardCharsets.UTF_8)
                .replace("\ufeff", "")
                .strip();
        return start.startsWith("<") && (start.contains("<svg") || start.startsWith("<?xml") || start.startsWith("<!"));
    }

    private static boolean startsWith(byte[] file, int at, byte... signature) {
        return file.length >= at + signature.length
                && Arrays.equals(file, at, at + signature.length, signature, 0, signature.length);
    }

    private static byte[] bytes(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }
}
