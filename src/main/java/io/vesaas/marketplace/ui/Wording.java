package io.vesaas.marketplace.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds words in texts. */
final class Wording {

    private Wording() {}

    /** Whether each word of the query stands in one of the texts, whatever its case; no words stand everywhere. */
    static boolean matches(String query, Stream<String> texts) {
        String all = texts.map(text -> text.toLowerCase(Locale.ROOT)).collect(Collectors.joining("\n"));
        return Arrays.stream(query.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .allMatch(all::contains);
    }
}
