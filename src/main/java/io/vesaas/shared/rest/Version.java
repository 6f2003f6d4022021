package io.vesaas.shared.rest;

import java.util.regex.Pattern;

/**
 * The version of a thing that a write was begun from, as the header {@code If-Match} names it. Tags that are weak, a
 * star, or several name no version: then nothing matches, and nothing is lost.
 *
 * @param number -1 when no version is named
 */
public record Version(long number) {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    /** Reads the header; Spring calls this. */
    public static Version of(String ifMatch) {
        var tag = TAG.matcher(ifMatch.strip());
        return new Version(tag.matches() ? Long.parseLong(tag.group(1)) : -1);
    }

    /** The entity tag of a version. */
    public static String tag(long number) {
        return "\"" + number + "\"";
    }
}
