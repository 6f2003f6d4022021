package io.vesaas.runtime.gateway;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Steps through one JSON document in place and allocates nothing but the strings it is asked for. At the first thing it
 * does not understand it gives up, after which nothing can be read any more: numbers, deep nesting, and whatever is no
 * JSON. It does not look into strings that are stepped over.
 */
final class JsonCursor {

    private static final int DEEPEST = 16;
    private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes = {};
    private int at;
    private int end;
    private int keyFrom;
    private int keyTo;
    private int depth;
    private boolean first;

    void start(Slice document) {
        bytes = document.bytes();
        at = document.from();
        end = document.to();
        depth = 0;
    }

    void giveUp() {
        end = -1;
        at = 0;
    }

    /** Whether the document was read to its end and was one. */
    boolean isOver() {
        skipSpace();
        return at == end && depth == 0;
    }

    /** Enters an object or an array, named by its bracket. */
    void enter(char bracket) {
        expect(bracket);
        if (++depth > DEEPEST) {
            giveUp();
        }
        first = true;
    }

    /** Goes to the value of the object's next member; false behind its last one. */
    boolean nextMember() {
        if (!next('}')) {
            return false;
        }
        expect('"');
        keyFrom = at;
        skipRestOfString();
        keyTo = at - 1;
        expect(':');
        return end >= 0;
    }

    /** Goes to the array's next element; false behind its last one. */
    boolean nextElement() {
        return next(']');
    }

    private boolean next(char bracket) {
        if (peek() == bracket) {
            at++;
            depth--;
            first = false;
            return false;
        }
        if (!first) {
            expect(',');
        }
        first = false;
        return end >= 0;
    }

    boolean isKey(byte[] name) {
        return keyTo - keyFrom == name.length && Arrays.equals(bytes, keyFrom, keyTo, name, 0, name.length);
    }

    /** Reads a string and tells whether it is this one. */
    boolean isString(byte[] expected) {
        expect('"');
        int from = at;
        skipRestOfString();
        return end >= 0 && Arrays.equals(bytes, from, at - 1, expected, 0, expected.length);
    }

    /** Reads a value and tells whether it is true. */
    boolean isTrue() {
        if (peek() == 't') {
            literal(TRUE);
            return true;
        }
        skip();
        return false;
    }

    String string() {
        expect('"');
        int from = at;
        skipRestOfString();
        if (end < 0) {
            return "";
        }
        String text = new String(bytes, from, at - 1 - from, StandardCharsets.UTF_8);
        boolean escaped = false;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            escaped |= each == '\\';
            if (each < ' ' || each == '\uFFFD') {
                giveUp();
            }
        }
        return escaped ? unescaped(text) : text;
    }

    int position() {
        skipSpace();
        return at;
    }

    /** What was read since a position. */
    byte[] since(int position) {
        return end < 0 ? new byte[0] : Arrays.copyOfRange(bytes, position, at);
    }

    /** Steps over a value when it is this one, to the byte. */
    boolean skip(byte[] value) {
        skipSpace();
        boolean same = value.length > 0
                && at + value.length <= end
                && Arrays.equals(bytes, at, at + value.length, value, 0, value.length);
        if (same) {
            at += value.length;
        }
        return same;
    }

    void skip() {
        switch (peek()) {
            case '"' -> {
                at++;
                skipRestOfString();
            }
            case '{' -> {
                enter('{');
                while (nextMember()) {
                    skip();
                }
            }
            case '[' -> {
                enter('[');
                while (nextElement()) {
                    skip();
                }
            }
            case 't' -> literal(TRUE);
            case 'f' -> literal(FALSE);
            case 'n' -> literal(NULL);
            default -> giveUp();
        }
    }

    private void skipRestOfString() {
        int from = at;
        at = ByteSearch.quote(bytes, at, end);
        while (at < end && isEscaped(from)) {
            at = ByteSearch.quote(bytes, at + 1, end);
        }
        expectHere('"');
    }

    /** Whether what is here follows an odd number of backslashes. */
    private boolean isEscaped(int from) {
        int before = at;
        while (before > from && bytes[before - 1] == '\\') {
            before--;
        }
        return (at - before) % 2 == 1;
    }

    private String unescaped(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next != '\\') {
                plain.append(next);
                continue;
            }
            char escape = text.charAt(++i);
            switch (escape) {
                case '"', '\\', '/' -> plain.append(escape);
                case 'b' -> plain.append('\b');
                case 'f' -> plain.append('\f');
                case 'n' -> plain.append('\n');
                case 'r' -> plain.append('\r');
                case 't' -> plain.append('\t');
                case 'u' -> plain.append(hex(text, i += 4));
                default -> giveUp();
            }
        }
        return plain.toString();
    }

    /** The character of the four digits that end here. */
    private char hex(String text, int last) {
        int value = 0;
        for (int i = last - 3; i <= last; i++) {
            int digit = i < text.length() ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0 || text.charAt(i) > 'f') {
                giveUp();
                return 0;
            }
            value = value * 16 + digit;
        }
        return (char) value;
    }

    private void literal(byte[] word) {
        if (at + word.length <= end && Arrays.equals(bytes, at, at + word.length, word, 0, word.length)) {
            at += word.length;
        } else {
            giveUp();
        }
    }

    private void expect(char expected) {
        if (at < end && bytes[at] == expected) {
            at++;
        } else {
            skipSpace();
            expectHere(expected);
        }
    }

    private void expectHere(char expected) {
        if (at < end && bytes[at] == expected) {
            at++;
        } else {
            giveUp();
        }
    }

    private int peek() {
        skipSpace();
        return at < end ? bytes[at] : -1;
    }

    private void skipSpace() {
        while (at < end && bytes[at] <= ' ' && isSpace(bytes[at])) {
            at++;
        }
    }

    private static boolean isSpace(byte one) {
        return one == ' ' || one == '\n' || one == '\r' || one == '\t';
    }
}
