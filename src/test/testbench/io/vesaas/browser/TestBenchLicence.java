package io.vesaas.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Whether there is a licence key. Asked without touching TestBench, whose classes refuse to load without one. */
final class TestBenchLicence {

    private TestBenchLicence() {}

    static boolean isThere() {
        Path folder = Path.of(System.getProperty("user.home"), ".vaadin");
        return Stream.of("proKey", "offlineKey", "offlineKeyV2").map(folder::resolve).anyMatch(Files::exists)
                || System.getProperty("vaadin.proKey") != null
                || System.getProperty("vaadin.offlineKey") != null;
    }
}
