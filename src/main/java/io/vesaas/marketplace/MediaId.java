package io.vesaas.marketplace;

import io.vesaas.shared.NotFound;
import java.util.regex.Pattern;

/**
 * Identifies a picture by what is in it, so that what an address shows never changes.
 *
 * @param hash SHA-256 of the picture as it is kept, 64 lower-case hexadecimal digits
 */
public record MediaId(String hash) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public MediaId {
        if (!FORM.matcher(hash).matches()) {
            throw new IllegalArgumentException("not the hash of a picture: " + hash);
        }
    }

    /** Reads an id from a URL; one that can't be read is one that does not exist. */
    public static MediaId parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new NotFound("picture");
        }
        return new MediaId(text);
    }

    /** Where browsers find it in that size, from the root of the site: {@code /media/<hash>/480.jpg}. */
    public String url(Size size) {
        return "/media/" + hash + "/" + size.file();
    }

    @Override
    public String toString() {
        return hash;
    }

    /** The sizes in which pictures are kept: icons are square, screenshots have a width and keep their proportions. */
    public enum Size {
        /** An icon beside a name. */
        ICON_48(Media.Kind.ICON, 48),
        /** An icon on a card. */
        ICON_96(Media.Kind.ICON, 96),
        /** An icon at the head of a page. */
        ICON_192(Media.Kind.ICON, 192),
        /** A screenshot among others. */
        THUMBNAIL(Media.Kind.SCREENSHOT, 480),
        /** A screenshot in the viewer, as wide as it came but at most this. */
        FULL(Media.Kind.SCREENSHOT, 1600);

        private final Media.Kind kind;
        private final int width;

        Size(Media.Kind kind, int width) {
            this.kind = kind;
            this.width = width;
        }

        /** Which pictures have this size. */
        public Media.Kind kind() {
            return kind;
        }

        /** In pixels. */
        public int width() {
            return width;
        }

        /** The last part of its address. */
        public String file() {
            return width + (kind == Media.Kind.ICON ? ".png" : ".jpg");
        }
    }
}
