package io.vesaas.shared.ui;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Which parts a face has, and its drawing as SVG of 64 × 64; the rules are those of docs/faces.md. */
record FaceDrawing(int palette, int head, int hair, int eyes, int mouth, int extra, int turn, int clothes) {

    private static final int BUN = 2;
    private static final int LONG = 3;
    private static final int GLASSES = 0;
    private static final int HEADSET = 1;

    private static final String[] HAIR = {
        "M15 31c-1-12 7-18.5 17-18.5S50 19 49 31c-4-2-7-6-8-9-6 3-19 3-26 9z",
        "M15.5 29C15 18 22 12.5 32 12.5S49 18 48.5 29c-9-4.5-24-4.5-33 0z",
        "M15.5 30C15 19 22 14 32 14s17 5 16.5 16c-3-6-8-9-16.5-9s-13.5 3-16.5 9z",
        "M15 33c-1-13 7-20 17-20s18 7 17 20c-2-6-6-10-17-11-7 4-14 6-17 11z",
        "M15.5 27c2-3 1-6 5-8 1-4 6-6 11.5-5 6-2 11 1 12 5 4 2 3 5 4.5 8-5-3-8-5-11-5-5 1-10 0-13-.5-4 1-6 3-9 5.5z",
        "M32 12.5c9 0 16 5 16.5 14-6-4-11-5.5-16.5-5.5s-10.5 1.5-16.5 5.5c.5-9 7.5-14 16.5-14z"
    };

    static FaceDrawing of(String seed) {
        long h = mix(fnv1a(seed.toLowerCase(Locale.ROOT)));
        int extra = choice(h, 5, 5);
        return new FaceDrawing(
                choice(h, 0, 10),
                choice(h, 1, 3),
                choice(h, 2, 6),
                extra == GLASSES ? 0 : choice(h, 3, 3),
                choice(h, 4, 3),
                extra,
                choice(h, 6, 3) - 1,
                choice(h, 7, 3));
    }

    FaceDrawing inPalette(int number) {
        return new FaceDrawing(number, head, hair, eyes, mouth, extra, turn, clothes);
    }

    String svg() {
        var colours = FacePalette.ALL.get(palette);
        String wear = FacePalette.ALL.get(colours.wears().get(clothes)).clothes();
        var svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 64\">");
        svg.append("<rect width=\"64\" height=\"64\" fill=\"%s\"/>".formatted(colours.ground()));
        svg.append("<circle cx=\"%d\" cy=\"20\" r=\"30\" fill=\"%s\" opacity=\".55\"/>"
                .formatted(32 + 18 * turn, colours.shade()));
        svg.append(hairBehind(colours.hair()));
        svg.append(filled("M6 66c0-12 11-19 26-19s26 7 26 19z", wear));
        svg.append(headShape(colours.face()));
        svg.append(filled(HAIR[hair], colours.hair()));
        svg.append(eye(26 + turn, colours.ink())).append(eye(38 + turn, colours.ink()));
        svg.append(
                "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>"
                        .formatted(mouthPath(), colours.ink()));
        svg.append(extraParts(colours.ink(), wear));
        return svg.append("</svg>").toString();
    }

    private String hairBehind(String colour) {
        return switch (hair) {
            case BUN -> "<circle cx=\"32\" cy=\"12\" r=\"7.5\" fill=\"%s\"/>".formatted(colour);
            case LONG -> filled("M13 34c0-13 8-21 19-21s19 8 19 21v10a6 6 0 0 1-6 6H19a6 6 0 0 1-6-6z", colour);
            default -> "";
        };
    }

    private String headShape(String colour) {
        return switch (head) {
            case 0 -> "<circle cx=\"32\" cy=\"32\" r=\"16\" fill=\"%s\"/>".formatted(colour);
            case 1 -> "<rect x=\"16.5\" y=\"16\" width=\"31\" height=\"33\" rx=\"13\" fill=\"%s\"/>".formatted(colour);
            default -> filled("M16 29c0-8 7-13.5 16-13.5S48 21 48 29c0 11-7 20-16 20s-16-9-16-20z", colour);
        };
    }

    private String eye(int x, String ink) {
        return switch (eyes) {
            case 0 -> "<circle cx=\"%d\" cy=\"33\" r=\"2.4\" fill=\"%s\"/>".formatted(x, ink);
            case 1 ->
                "<rect x=\"%s\" y=\"29.8\" width=\"3.4\" height=\"6.4\" rx=\"1.7\" fill=\"%s\"/>"
                        .formatted(x - 2 + ".3", ink);
            default ->
                "<path d=\"M%d 34q3-3.6 6 0\" fill=\"none\" stroke=\"%s\" stroke-width=\"2.1\" stroke-linecap=\"round\"/>"
                        .formatted(x - 3, ink);
        };
    }

    private String mouthPath() {
        return switch (mouth) {
            case 0 -> "M%d 40.5q4 3.5 8 0".formatted(28 + turn);
            case 1 -> "M%d 41q4.5 2.5 7-.8".formatted(29 + turn);
            default -> "M%d.5 40q3.5 4.5 7 0z".formatted(28 + turn);
        };
    }

    private String extraParts(String ink, String wear) {
        return switch (extra) {
            case GLASSES ->
                ("<g fill=\"none\" stroke=\"%s\" stroke-width=\"1.6\"><circle cx=\"%d\" cy=\"33\" r=\"4.8\"/>"
                                + "<circle cx=\"%d\" cy=\"33\" r=\"4.8\"/><path d=\"M%d.8 32.5h2.4\"/></g>")
                        .formatted(ink, 26 + turn, 38 + turn, 30 + turn);
            case HEADSET ->
                ("<rect x=\"12.5\" y=\"29\" width=\"5\" height=\"9\" rx=\"2.5\" fill=\"%1$s\"/>"
                                + "<rect x=\"46.5\" y=\"29\" width=\"5\" height=\"9\" rx=\"2.5\" fill=\"%1$s\"/>"
                                + "<path d=\"M15 38c0 6 4 8 9 8\" fill=\"none\" stroke=\"%1$s\" stroke-width=\"1.8\"/>")
                        .formatted(wear);
            default -> "";
        };
    }

    private static String filled(String path, String colour) {
        return "<path d=\"" + path + "\" fill=\"" + colour + "\"/>";
    }

    private static int choice(long h, int number, int choices) {
        return (int) ((h >>> (8 * number)) & 0xFF) % choices;
    }

    private static long fnv1a(String text) {
        long h = 0xcbf29ce484222325L;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            h = (h ^ (b & 0xFF)) * 0x100000001b3L;
        }
        return h;
    }

    /** Spreads similar seeds, as FNV alone leaves them close together. */
    private static long mix(long h) {
        h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
        h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return h ^ (h >>> 33);
    }
}
