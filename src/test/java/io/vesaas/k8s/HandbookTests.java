package io.vesaas.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** What docs/clusters.md says of things that can be looked up. */
class HandbookTests {

    private static final Path HANDBOOK = Path.of("docs/clusters.md");

    /** A setting as an environment variable, and its default; none when it has none. */
    record Setting(String variable, List<String> defaults) {}

    @ParameterizedTest
    @MethodSource("settings")
    void namesEverySettingWithItsDefault(Setting setting) throws IOException {
        String row = Files.readString(HANDBOOK)
                .lines()
                .filter(line -> line.startsWith("| `" + setting.variable() + "` |"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(HANDBOOK + " has no row for " + setting.variable()));

        assertThat(setting.defaults())
                .as("default of %s", setting.variable())
                .allMatch(value -> row.split("\\|")[2].contains("`" + value + "`"));
    }

    static List<Setting> settings() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("io.vesaas.runtime").stream()
                .map(found -> Objects.requireNonNull(found.getBeanClassName()))
                .filter(name -> !name.contains(".sandbox."))
                .sorted()
                .flatMap(HandbookTests::settingsOf)
                .toList();
    }

    private static Stream<Setting> settingsOf(String className) {
        try {
            Class<?> type = Class.forName(className);
            String prefix = type.getAnnotation(ConfigurationProperties.class).value();
            return Arrays.stream(type.getRecordComponents())
                    .map(component -> new Setting(
                            (prefix.replace('.', '_') + "_" + component.getName()).toUpperCase(Locale.ROOT),
                            defaults(type, component.getName())));
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static List<String> defaults(Class<?> type, String name) {
        return Arrays.stream(type.getDeclaredConstructors()[0].getParameters())
                .filter(parameter -> parameter.getName().equals(name))
                .flatMap(parameter -> Stream.ofNullable(parameter.getAnnotation(DefaultValue.class)))
                .flatMap(value -> Stream.of(value.value()))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    @Test
    void namesOnlyFilesAndOptionsThatAreThere() throws IOException {
        String text = Files.readString(HANDBOOK);

        assertThat(Pattern.compile("k8s/[\\w./-]+\\.(?:sh|yaml)").matcher(text).results())
                .isNotEmpty()
                .allMatch(found -> Files.isRegularFile(Path.of(found.group())));
        assertThat(Pattern.compile("\\((\\w+\\.md)\\)").matcher(text).results())
                .allMatch(found -> Files.isRegularFile(Path.of("docs", found.group(1))));
        assertThat(Pattern.compile(
                                "k8s/(kagent|agent-gateway)/install\\.sh((?: (?:\\\\\\n +)?(?:--[\\w-]+|[\\w.<>-]+))*)")
                        .matcher(text)
                        .results()
                        .flatMap(call -> Pattern.compile("--[\\w-]+")
                                .matcher(call.group(2))
                                .results()
                                .map(option -> call.group(1) + " " + option.group())))
                .isNotEmpty()
                .allMatch(HandbookTests::isKnown);
    }

    private static boolean isKnown(String option) {
        String[] words = option.split(" ");
        try {
            return Files.readString(Path.of("k8s", words[0], "install.sh")).contains("\n        " + words[1] + ")");
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    @Test
    void namesEveryVersionThatTheScriptsInstall() throws IOException {
        String text = Files.readString(HANDBOOK);
        for (String script : List.of("k8s/kagent/install.sh", "k8s/agent-gateway/install.sh")) {
            Pattern.compile("readonly (?:VERSION|GATEWAY_API)=v?(\\S+)")
                    .matcher(Files.readString(Path.of(script)))
                    .results()
                    .forEach(version -> assertThat(text).contains(version.group(1)));
        }
    }
}
