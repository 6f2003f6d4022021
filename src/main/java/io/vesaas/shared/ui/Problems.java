package io.vesaas.shared.ui;

import io.vesaas.shared.Problem;
import java.util.Locale;

/** Says a {@link Problem} in the language of a person. */
public final class Problems {

    private Problems() {}

    /** The translated sentence, or the English one of the problem itself when nobody has translated it yet. */
    public static String sentence(Problem problem, Locale locale) {
        return Translations.find(
                        problem.messageKey(), locale, problem.arguments().toArray())
                .orElseGet(() -> String.valueOf(problem.getMessage()));
    }

    /** As {@link #sentence(Problem, Locale)}, in the language of the current UI. */
    public static String sentence(Problem problem) {
        return sentence(problem, Translations.hereLocale());
    }
}
