package io.vesaas.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From the start of the process to the first page, as {@code ./ve run} starts it, against an empty Spring Boot application
 * with the same libraries, on this machine, in turns. The empty one has no database and a sign-in page of 1 kB.
 */
class StartupBench {

    private static final int RUNS = Integer.getInteger("ve.bench.runs", 5);
    private static final Path APP = Path.of("target/ve/app");
    private static final double SECONDS_ALLOWED = 6;

    @TempDir
    Path folder;

    @Test
    void theFirstPageComesWithinSixSeconds() throws IOException {
        Path data = folder.resolve("data");
        Path empty = EmptyJar.write(folder.resolve("empty.jar"));
        String emptyPath = empty + ":" + APP.resolve("lib") + "/*";
        var platform = new Start(
                        "/sign-in",
                        List.of("-jar", APP.resolve("ve-platform.jar").toString()))
                .with("--ve.demo.enabled=true", "--ve.data.folder=" + data);
        var nothing = new Start("/login", List.of("-cp", emptyPath, "empty.EmptyApplication"))
                .with("--vaadin.productionMode=true");
        Path learned = nothing.learn(folder.resolve("empty.aot"));

        var starts = new LinkedHashMap<String, Start>();
        starts.put("empty application", nothing);
        starts.put("empty application, AOT cache", nothing.using(learned));
        starts.put("VE Platform", platform);
        starts.put("VE Platform, AOT cache (./ve run)", platform.using(APP.resolve("start.aot")));
        platform.seconds(); // makes the data folder, which a second start finds

        Map<String, List<Double>> seconds = new LinkedHashMap<>();
        for (int run = 0; run < RUNS; run++) {
            starts.forEach((name, start) ->
                    seconds.computeIfAbsent(name, key -> new ArrayList<>()).add(start.seconds()));
        }
        new Table("Start to first page", "s", seconds).write(Path.of("target/bench"), "startup");

        assertThat(Table.median(seconds.get("VE Platform, AOT cache (./ve run)")))
                .as("seconds from the start to the first page, when built and warm")
                .isLessThan(SECONDS_ALLOWED);
        assertThat(Files.exists(data)).isTrue();
    }
}
