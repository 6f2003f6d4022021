package io.vesaas.runtime.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.databind.node.ObjectNode;

/** Reads Kubernetes manifests, each file with one document or several. */
final class Manifests {

    private Manifests() {}

    /** All documents of the folder, or of the ones in the jar when there is no folder; by file name. */
    static List<ObjectNode> load(@Nullable Path folder) {
        try {
            var documents = new ArrayList<ObjectNode>();
            for (String text : folder == null ? fromJar() : fromFolder(folder)) {
                documents.addAll(parse(text));
            }
            return documents;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("can't read the sandbox's manifests", unreadable);
        }
    }

    /** The documents of one text. @throws IOException when it is not YAML or a document is no object */
    static List<ObjectNode> parse(String text) throws IOException {
        var documents = new ArrayList<ObjectNode>();
        try {
            for (Object document : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(text)) {
                if (document != null) {
                    documents.add(asObject(document));
                }
            }
        } catch (YAMLException broken) {
            throw new IOException("not YAML: " + broken.getMessage(), broken);
        }
        return documents;
    }

    private static ObjectNode asObject(Object document) throws IOException {
        if (Json.MAPPER.valueToTree(document) instanceof ObjectNode node) {
            return node;
        }
        throw new IOException("a manifest must be an object");
    }

    private static List<String> fromFolder(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var texts = new ArrayList<String>();
            for (Path file : files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }

    private static List<String> fromJar() throws IOException {
        var resources = new ArrayList<>(
                List.of(new PathMatchingResourcePatternResolver().getResources("classpath*:k8s/agents/*.yaml")));
        resources.sort(Comparator.comparing(Resource::getFilename, Comparator.nullsFirst(Comparator.naturalOrder())));
        var texts = new ArrayList<String>();
        for (Resource resource : resources) {
            texts.add(resource.getContentAsString(StandardCharsets.UTF_8));
        }
        return texts;
    }
}
