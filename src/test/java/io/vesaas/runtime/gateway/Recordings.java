package io.vesaas.runtime.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What real systems answered; see ORIGIN.md beside the files. */
final class Recordings {

    private static final Path ROOT = Path.of("src/test/resources/recordings");

    private Recordings() {}

    static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(ROOT.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String name) {
        return Wire.JSON.readTree(bytes(name));
    }

    /** The body of a recorded request, which the recorder has pretty-printed. */
    static JsonNode requestBody(String name) {
        String request = new String(bytes(name + ".request.http"), java.nio.charset.StandardCharsets.UTF_8);
        return Wire.JSON.readTree(request.substring(request.indexOf("\n\n") + 2));
    }

    /** Names of the recordings of KAgent with the given ending, such as {@code control/cancel-unknown}. */
    static List<String> kagent(String ending) {
        return below("kagent", ending);
    }

    /** Names of the recordings of the gateway without ending, such as {@code auth/04-expired}. */
    static List<String> gateway() {
        return below("agentgateway", ".response");
    }

    private static List<String> below(String folder, String ending) {
        Path root = ROOT.resolve(folder);
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JSON of each event of a recorded stream, read in the plainest way. */
    static List<JsonNode> events(String name) {
        return new String(bytes("kagent/" + name + ".response.sse"), java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("data:"))
                .map(line -> Wire.JSON.readTree(line.substring(5)))
                .toList();
    }
}
