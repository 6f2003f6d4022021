package io.vesaas.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files of the folder {@code k8s}. */
final class ManifestFiles {

    private ManifestFiles() {}

    static Stream<Path> below(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        }
    }

    /** An object as a file describes it. */
    record Manifest(Path file, Map<?, ?> content) {

        String kind() {
            return Objects.toString(content.get("kind"));
        }

        String type() {
            return content.get("apiVersion") + " " + kind();
        }

        String name() {
            return Objects.toString(at("metadata", "name"));
        }

        @Nullable String namespace() {
            return (String) at("metadata", "namespace");
        }

        /** The value at the path of keys and positions, null when there is none. */
        @Nullable Object at(Object... path) {
            Object here = content;
            for (Object step : path) {
                here = switch (here) {
                    case Map<?, ?> map -> map.get(step);
                    case List<?> list
                    when step instanceof Integer position && position < list.size() -> list.get(position);
                    case null, default -> null;
                };
            }
            return here;
        }

        @Override
        public String toString() {
            return file + ": " + kind() + " " + name();
        }
    }

    /** Every object of every file but the values of charts. */
    static List<Manifest> all() {
        try {
            return below("k8s", ".yaml")
                    .filter(file -> !file.getFileName().toString().startsWith("values"))
                    .flatMap(file -> documents(file).map(content -> new Manifest(file, content)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Stream<Map<?, ?>> documents(Path file) {
        try {
            Iterable<Object> documents =
                    new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(Files.readString(file));
            return StreamSupport.stream(documents.spliterator(), false)
                    .filter(Objects::nonNull)
                    .<Map<?, ?>>map(document -> (Map<?, ?>) document)
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Manifest get(String kind, String name) {
        return all().stream()
                .filter(manifest ->
                        manifest.kind().equals(kind) && manifest.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + kind + " " + name));
    }
}
