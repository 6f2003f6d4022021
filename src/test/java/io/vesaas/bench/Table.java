package io.vesaas.bench;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measured numbers by name, as a table of medians; the first row is the yardstick of the others. */
final class Table {

    private final String title;
    private final String unit;
    private final Map<String, List<Double>> rows;

    Table(String title, String unit, Map<String, List<Double>> rows) {
        this.title = title;
        this.unit = unit;
        this.rows = rows;
    }

    /** Writes {@code <name>.md} for people and {@code <name>.csv} with every number. */
    void write(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name + ".md"), text());
        Files.writeString(folder.resolve(name + ".csv"), numbers());
    }

    private String text() {
        double yardstick = median(rows.values().iterator().next());
        var system = ManagementFactory.getOperatingSystemMXBean();
        return "%s, %s (%d processors, load %.1f, Java %s)%n%n"
                        .formatted(
                                title,
                                unit,
                                system.getAvailableProcessors(),
                                system.getSystemLoadAverage(),
                                Runtime.version().feature())
                + "| %-36s | median |   best |  worst | runs | ratio |%n|---|---|---|---|---|---|%n".formatted("")
                + rows.entrySet().stream()
                        .map(row -> row(row.getKey(), row.getValue(), yardstick))
                        .collect(joining());
    }

    private static String row(String name, List<Double> values, double yardstick) {
        return String.format(
                Locale.ROOT,
                "| %-36s | %6.2f | %6.2f | %6.2f | %4d | %5.2f |%n",
                name,
                median(values),
                Collections.min(values),
                Collections.max(values),
                values.size(),
                median(values) / yardstick);
    }

    private String numbers() {
        return rows.entrySet().stream()
                .map(row -> row.getKey()
                        + row.getValue().stream()
                                .map(value -> String.format(Locale.ROOT, ";%.3f", value))
                                .collect(joining())
                        + "\n")
                .collect(joining());
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
