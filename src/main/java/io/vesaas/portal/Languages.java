package io.vesaas.portal;

import io.vesaas.shared.ui.Translations;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names of languages for a reader. */
final class Languages {

    private Languages() {}

    /** @param codes ISO 639-1, such as {@code de} */
    static String names(List<String> codes) {
        Locale reader = Translations.hereLocale();
        return codes.stream()
                .map(code -> Locale.of(code).getDisplayLanguage(reader))
                .collect(Collectors.joining(", "));
    }
}
