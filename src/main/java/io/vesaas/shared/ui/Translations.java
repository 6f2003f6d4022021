package io.vesaas.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All texts that a person reads, in English and German: every {@code i18n/*.properties} on the class path, in UTF-8,
 * with {@link MessageFormat} patterns. Keys begin with the name of their module.
 */
@Component
public class Translations implements I18NProvider {

    /** The languages there are; the first serves whoever speaks none of them. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private static final Logger LOG = LoggerFactory.getLogger(Translations.class);
    private static final Translations BUNDLED = new Translations();

    private final Map<Locale, Map<String, String>> patterns = new HashMap<>();

    Translations() {
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*.properties")) {
                read(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("failed to read the translations", unreadable);
        }
    }

    /** The text in the language of the current UI, or in English where there is none. */
    public static String here(String key, Object... arguments) {
        return BUNDLED.getTranslation(key, hereLocale(), arguments);
    }

    /** The locale of the current UI, or English where there is none. */
    public static Locale hereLocale() {
        return Optional.ofNullable(UI.getCurrent()).map(UI::getLocale).orElse(LANGUAGES.getFirst());
    }

    /** The text, or empty when there is no such key. */
    public static Optional<String> find(String key, Locale locale, Object... arguments) {
        return Optional.ofNullable(BUNDLED.of(locale).get(key)).map(pattern -> fill(pattern, locale, arguments));
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return LANGUAGES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        String pattern = of(locale).get(key);
        if (pattern == null) {
            LOG.warn("no translation for {} in {}", key, locale);
            return "[" + key + "]";
        }
        return fill(pattern, locale, arguments);
    }

    /** The patterns of one language by key. */
    Map<String, String> of(Locale locale) {
        Locale language = locale.getLanguage().equals(Locale.GERMAN.getLanguage()) ? Locale.GERMAN : Locale.ENGLISH;
        return patterns.getOrDefault(language, Map.of());
    }

    private static String fill(String pattern, Locale locale, Object... arguments) {
        return new MessageFormat(pattern, locale).format(arguments);
    }

    private void read(Resource file) throws IOException {
        Locale language =
                String.valueOf(file.getFilename()).endsWith("_de.properties") ? Locale.GERMAN : Locale.ENGLISH;
        var texts = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        Map<String, String> all = patterns.computeIfAbsent(language, l -> new HashMap<>());
        texts.forEach((key, pattern) -> all.put(key.toString(), pattern.toString()));
    }
}
