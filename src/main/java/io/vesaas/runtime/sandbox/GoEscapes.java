package io.vesaas.runtime.sandbox;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;

/** What Go's encoder escapes: besides control characters what could end a script in HTML or JavaScript. */
final class GoEscapes extends CharacterEscapes {

    private static final long serialVersionUID = 1;
    private static final int LINE_SEPARATOR = 0x2028;
    private static final int PARAGRAPH_SEPARATOR = 0x2029;

    private final int[] ascii = standardAsciiEscapesForJSON();

    GoEscapes() {
        for (char c : "<>&".toCharArray()) {
            ascii[c] = ESCAPE_CUSTOM;
        }
        for (int c = 0; c < ' '; c++) {
            if (ascii[c] < 0) {
                ascii[c] = ESCAPE_CUSTOM;
            }
        }
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return ascii;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int c) {
        boolean escaped = c < ascii.length || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR;
        return escaped ? new SerializedString("\\u%04x".formatted(c)) : null;
    }
}
