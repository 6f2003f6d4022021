package io.vesaas.portal.editor;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Names languages for people. */
final class Languages {

    private Languages() {}

    /** The codes of all that have a name in this language, in the order of their names. */
    static List<String> all(Locale reader) {
        return Arrays.stream(Locale.getISOLanguages())
                .filter(code -> code.length() == 2 && !name(code, reader).equals(code))
                .sorted(Comparator.comparing(code -> name(code, reader), Collator.getInstance(reader)))
                .toList();
    }

    static String name(String code, Locale reader) {
        return Locale.of(code).getDisplayLanguage(reader);
    }
}
