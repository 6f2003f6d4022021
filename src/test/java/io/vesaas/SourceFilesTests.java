package io.vesaas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the text of the tracked files must hold. */
class SourceFilesTests {

    private static final int LINES_OF_A_CLASS = 300;
    private static final Pattern LOCAL = Pattern.compile("repo[.]maven[.]apache|registry[.]npmjs|deb[.]debian[.]org"
            + "|(?<![\\w.$}-])/(work|farm|root|home/\\w+|Users/\\w+)/|/tmp/\\w");

    @Test
    void noClassIsLongerThanAPersonKeepsInMind() throws IOException {
        assertThat(tracked().filter(file -> file.startsWith("src/main/java")))
                .filteredOn(file -> text(file).lines().count() > LINES_OF_A_CLASS)
                .as("files of more than %d lines; each probably hides two classes", LINES_OF_A_CLASS)
                .isEmpty();
    }

    @Test
    void noFileNamesARegistryOrAPathOfOneMachine() throws IOException {
        assertThat(tracked().flatMap(SourceFilesTests::localNames))
                .as("names that hold on one machine or in one network only")
                .isEmpty();
    }

    private static Stream<String> localNames(Path file) {
        return LOCAL.matcher(text(file)).results().map(found -> file + ": " + found.group());
    }

    private static Stream<Path> tracked() throws IOException {
        var git =
                new ProcessBuilder("git", "ls-files").redirectErrorStream(true).start();
        List<String> names = git.inputReader().readAllLines();
        assertThat(names).as("tracked files").contains("pom.xml");
        return names.stream().map(Path::of).filter(Files::isRegularFile);
    }

    /** The text of the file; nothing when it is binary. */
    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (MalformedInputException e) {
            return "";
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
