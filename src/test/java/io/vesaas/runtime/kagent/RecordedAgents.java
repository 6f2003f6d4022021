package io.vesaas.runtime.kagent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;

/** Resources and watches of a real cluster; see ORIGIN.md beside the files. */
final class RecordedAgents {

    private static final Path FOLDER = Path.of("src/test/resources/recordings/kagent/kubernetes");

    private RecordedAgents() {}

    /** @param name of the file without its ending, such as {@code cr-agent-missing-secret} */
    static JsonNode resource(String name) {
        Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(text(name + ".yaml"));
        return ResourceJson.MAPPER.valueToTree(document);
    }

    /** The lines of a watch, each with {@code type} and {@code object}. */
    static List<JsonNode> watch(String name) {
        return text(name + ".ndjson").lines().map(ResourceJson.MAPPER::readTree).toList();
    }

    static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
