package io.vesaas;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Renders {@code docs/architecture.md}: the modules, their sentence from package-info, and who really uses whom. */
class ArchitectureDocument {

    private static final Pattern SENTENCE = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
    private static final String EVERYBODY_USES = "shared";

    private final ApplicationModules modules;

    ArchitectureDocument(ApplicationModules modules) {
        this.modules = modules;
    }

    String text() {
        return """
                <!-- Written by ModularityTests. Change the package-info files, not this one. -->
                # Architecture

                One Maven module, one process. A module is a direct sub-package of `io.vesaas`: its package is its API, its
                sub-packages are internal. `ModularityTests` verifies that modules use each other only as their
                `package-info.java` allows; `ArchitectureTests` holds the rules inside them, each with its reason.

                An arrow points from a module to one it uses. Every module may use `shared`; those arrows are left out.

                ```mermaid
                flowchart TD
                %s
                ```

                | module | is | uses |
                |---|---|---|
                %s

                Wishes go down as calls, news goes up as events. Nothing imports `portal`, `shell` or `demo`. Why it is one
                Maven module, and what that costs: [decision 0001](decisions/0001-one-maven-module.md).
                """.formatted(arrows(), rows());
    }

    private String arrows() {
        return modules()
                .flatMap(module -> Stream.concat(
                        Stream.of("    " + name(module)),
                        uses(module)
                                .filter(used -> !used.equals(EVERYBODY_USES))
                                .map(used -> "    %s --> %s".formatted(name(module), used))))
                .filter(line -> !line.strip().equals(EVERYBODY_USES))
                .collect(joining("\n"));
    }

    private String rows() {
        return modules()
                .map(module -> "| `%s` | %s | %s |"
                        .formatted(
                                name(module),
                                sentence(module),
                                uses(module).map("`%s`"::formatted).collect(joining(", "))))
                .collect(joining("\n"));
    }

    private Stream<ApplicationModule> modules() {
        return modules.stream().sorted(Comparator.comparing(ArchitectureDocument::name));
    }

    private Stream<String> uses(ApplicationModule module) {
        Set<String> used = module.getDirectDependencies(modules)
                .uniqueModules()
                .map(ArchitectureDocument::name)
                .collect(Collectors.toSet());
        used.remove(name(module));
        return used.stream().sorted();
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

    private static String sentence(ApplicationModule module) {
        var file = Path.of("src/main/java", module.getBasePackage().getName().replace('.', '/'), "package-info.java");
        try {
            var comment = SENTENCE.matcher(Files.readString(file));
            return comment.find() ? String.join(" ", lines(comment.group(1))) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(String comment) {
        return comment.lines()
                .map(line -> line.replaceFirst("^\\s*\\*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
