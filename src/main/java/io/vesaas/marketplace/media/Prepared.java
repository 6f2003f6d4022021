package io.vesaas.marketplace.media;

import io.vesaas.marketplace.Media;
import io.vesaas.marketplace.MediaId;
import io.vesaas.marketplace.MediaId.Size;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;

/** A picture as it is kept: cleaned, and a file for each of its sizes. */
record Prepared(MediaId id, Media.Kind kind, Map<Size, byte[]> files) {

    static Prepared of(Media.Kind kind, EnumMap<Size, byte[]> files) {
        byte[] largest = files.values().stream().reduce((_, last) -> last).orElseThrow();
        return new Prepared(new MediaId(sha256(largest)), kind, files);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
