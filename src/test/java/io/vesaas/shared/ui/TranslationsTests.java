package io.vesaas.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TranslationsTests {

    /** A text in quotes that looks like a key: how keys stand in the sources, whichever method takes them. */
    private static final Pattern KEY = Pattern.compile(
            "(?:getTranslation|here|find|titleKey = |shortTitleKey = |section = )\\(?\"([a-z][a-z0-9]*(?:[.-][a-z0-9]+)+)\"");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    private final Translations translations = new Translations();
    private final Map<String, String> english = translations.of(Locale.ENGLISH);
    private final Map<String, String> german = translations.of(Locale.GERMAN);

    @Test
    void everyTextExistsInBothLanguages() {
        assertThat(german.keySet()).isNotEmpty().containsExactlyInAnyOrderElementsOf(english.keySet());
    }

    @Test
    void bothLanguagesUseTheSamePlaceholders() {
        Set<String> different = new TreeSet<>();
        english.forEach((key, pattern) -> {
            if (!placeholders(pattern).equals(placeholders(german.getOrDefault(key, "")))) {
                different.add(key);
            }
        });

        assertThat(different).isEmpty();
    }

    @Test
    void everyPatternCanBeReadAndDoublesItsApostrophes() {
        List<String> broken = new ArrayList<>();
        for (var texts : List.of(english, german)) {
            texts.forEach((key, pattern) -> {
                new MessageFormat(pattern, Locale.ENGLISH);
                if (pattern.replace("''", "").contains("'")) {
                    broken.add(key);
                }
            });
        }

        assertThat(broken).as("MessageFormat swallows a single apostrophe").isEmpty();
    }

    @Test
    void everyKeyInTheSourcesExists() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path source : sources()) {
            KEY.matcher(read(source)).results().map(result -> result.group(1)).forEach(used::add);
        }

        assertThat(used).hasSizeGreaterThan(20);
        assertThat(english.keySet()).containsAll(used);
    }

    @Test
    void everyProblemHasASentence() throws IOException {
        Pattern code = Pattern.compile("(?:super\\(\\s*Kind\\.\\w+|new Invalid\\([^,;]+),\\s*\"([a-z0-9-]+[a-z0-9])\"");
        Set<String> keys = new TreeSet<>();
        for (Path source : sources()) {
            code.matcher(read(source))
                    .results()
                    .map(result -> "problem." + result.group(1))
                    .forEach(keys::add);
        }

        assertThat(english.keySet()).containsAll(keys);
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void everyStateHasAWord(Status status) {
        assertThat(english).containsKey(status.wordKey());
    }

    @Test
    void fillsInArgumentsInTheLanguageAskedFor() {
        assertThat(translations.getTranslation("shared.time.minutes-ago", Locale.GERMANY, 2))
                .isEqualTo("vor 2 Min.");
        assertThat(translations.getTranslation("shared.copy-refused", Locale.FRENCH))
                .isEqualTo("The browser didn't allow copying.");
    }

    @Test
    void showsTheKeyWhenThereIsNoText() {
        assertThat(translations.getTranslation("shared.no-such-thing", Locale.ENGLISH))
                .isEqualTo("[shared.no-such-thing]");
    }

    private static Set<String> placeholders(String pattern) {
        return PLACEHOLDER
                .matcher(pattern)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toSet());
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
