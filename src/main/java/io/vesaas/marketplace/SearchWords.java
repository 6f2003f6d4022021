package io.vesaas.marketplace;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Makes words of texts, in the same way for what is searched and for what is looked for. */
final class SearchWords {

    private static final int MOST = 10;

    private SearchWords() {}

    /** The text in lower case, without accents, and with nothing but letters, digits and single blanks. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replace("ß", "ss")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** The first words of what somebody looks for; none when there is no letter and no digit in it. */
    static List<String> of(String text) {
        String plain = plain(text);
        return plain.isEmpty()
                ? List.of()
                : Arrays.stream(plain.split(" ")).limit(MOST).toList();
    }
}
