package io.vesaas.shared.ui;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names of languages for a reader. Codes are those of ISO 639-1, such as {@code de}. */
public final class Languages {

    private Languages() {}

    /** The codes of all that have a name in the reader's language, in the order of their names. */
    public static List<String> all(Locale reader) {
        return Arrays.stream(Locale.getISOLanguages())
                .filter(code -> code.length() == 2 && !name(code, reader).equals(code))
                .sorted(Comparator.comparing(code -> name(code, reader), Collator.getInstance(reader)))
                .toList();
    }

    public static String name(String code, Locale reader) {
        return Locale.of(code).getDisplayLanguage(reader);
    }

    /** One after the other, in the language of the current UI. */
    public static String names(List<String> codes) {
        Locale reader = Translations.hereLocale();
        return codes.stream().map(code -> name(code, reader)).collect(Collectors.joining(", "));
    }
}
