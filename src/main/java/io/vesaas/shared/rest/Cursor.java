package io.vesaas.shared.rest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * A place in a list, opaque to programs: the sort values of the last item of a page. It belongs to one question, and
 * is refused with any other. It gives away and opens nothing, so it is checked but not signed.
 */
public final class Cursor {

    private static final String SEPARATOR = "\u001f";
    private static final int LONGEST = 2_000;

    private Cursor() {}

    /** @param question all that decides which items come in which order */
    public static String write(Object question, List<String> place) {
        String text = mark(question) + SEPARATOR + String.join(SEPARATOR, place);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a place of as many values as were written.
     *
     * @throws InvalidRequest when it is no cursor, or one for another question
     */
    public static List<String> read(Object question, String cursor, int values) {
        List<String> parts = List.of(decoded(cursor).split(SEPARATOR, -1));
        if (parts.size() != values + 1 || !parts.getFirst().equals(mark(question))) {
            throw refused();
        }
        return parts.subList(1, parts.size());
    }

    /** What a cursor with values that can't be is answered with. */
    public static InvalidRequest refused() {
        return InvalidRequest.query(List.of(RequestError.in(
                "cursor",
                "cursor-invalid",
                "This cursor is none, or belongs to another question. Leave it out to begin anew.")));
    }

    private static String decoded(String cursor) {
        if (cursor.length() > LONGEST) {
            throw refused();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw refused();
        }
    }

    private static String mark(Object question) {
        return Integer.toHexString(question.toString().hashCode());
    }
}
