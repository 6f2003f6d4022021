package io.vesaas.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

/** What was asked and answered in the demo's past, written in {@code demo/talks.yaml}. */
final class DemoTalks {

    private DemoTalks() {}

    record Turn(String question, String answer) {}

    /** A conversation with whoever was hired under that title. */
    record Talk(List<Turn> turns) {}

    /** The talks by the title of the listing. */
    static List<Talk> with(String title) {
        try (InputStream file = new ClassPathResource("demo/talks.yaml").getInputStream()) {
            Map<String, List<List<Map<String, String>>>> all = new Yaml().load(file);
            return all.getOrDefault(title, List.of()).stream()
                    .map(turns -> new Talk(turns.stream()
                            .map(turn -> new Turn(
                                    turn.getOrDefault("q", "").strip(),
                                    turn.getOrDefault("a", "").strip()))
                            .toList()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("failed to read the talks of the demo", e);
        }
    }
}
