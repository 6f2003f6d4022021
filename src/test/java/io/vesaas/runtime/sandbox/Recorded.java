package io.vesaas.runtime.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** Recordings of the real systems, and the only place where a comparison with them leaves something out. */
final class Recorded {

    private static final Path ROOT = Path.of("src/test/resources/recordings");

    /** Ids differ in each run; what is kept is their version, and which of them are the same. */
    private static final Pattern UUID_OF_ANY_VERSION =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-([0-9a-f])[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** Times differ in each run; what is kept is whether they are to the second or finer, and in UTC. */
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");

    private Recorded() {}

    /** Replaces ids and times, nothing else. */
    static String withoutIdsAndTimes(String text) {
        var known = new HashMap<String, Integer>();
        String named = UUID_OF_ANY_VERSION.matcher(text).replaceAll(id -> {
            int number = known.computeIfAbsent(id.group(), _ -> known.size() + 1);
            return "id" + number + "v" + id.group(1);
        });
        return TIME.matcher(named).replaceAll(time -> time.group(1) == null ? "TIME-IN-SECONDS" : "TIME");
    }

    static String text(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static String stream(String name) {
        return text("kagent/" + name + ".response.sse");
    }

    /** As it was on the wire: one line, with the line feed that Go's encoder adds; the recorder had indented it. */
    static String json(String name) {
        return Json.compact(Json.MAPPER.readTree(text("kagent/" + name + ".response.json"))) + "\n";
    }

    static List<ObjectNode> events(String name) {
        return stream(name)
                .lines()
                .filter(line -> line.startsWith("data:"))
                .map(line -> (ObjectNode) Json.MAPPER.readTree(line.substring(5)))
                .toList();
    }

    /** Status and headers of an answer, by lower-case name. */
    record Head(int status, Map<String, String> headers) {

        static Head of(String file) {
            var headers = new HashMap<String, String>();
            List<String> lines = text(file)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            lines.stream()
                    .skip(1)
                    .map(line -> line.split(": ", 2))
                    .forEach(header -> headers.put(header[0].toLowerCase(java.util.Locale.ROOT), header[1]));
            return new Head(Integer.parseInt(lines.getFirst().split(" ")[1]), headers);
        }
    }

    /** A recorded request. */
    record Sent(String method, String path, Map<String, String> headers, String body) {

        static Sent of(String name) {
            String text = text("kagent/" + name + ".request.http");
            int gap = text.indexOf("\n\n");
            List<String> head = text.substring(0, gap).lines().toList();
            String[] first = head.getFirst().split(" ");
            var headers = new HashMap<String, String>();
            head.stream().skip(1).map(line -> line.split(": ", 2)).forEach(header -> headers.put(header[0], header[1]));
            return new Sent(first[0], first[1], headers, text.substring(gap + 2));
        }

        Sent withBody(String other) {
            return new Sent(method, path, headers, other);
        }

        Sent withPath(String other) {
            return new Sent(method, other, headers, body);
        }

        byte[] bytes() {
            return body.getBytes(StandardCharsets.UTF_8);
        }
    }
}
