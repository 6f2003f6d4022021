package io.vesaas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The modules use each other only as their package-info files allow, and the documentation shows how they really do. */
class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(VePlatform.class);
    private static final Path DOCUMENT = Path.of("docs/architecture.md");

    @Test
    void modulesUseEachOtherOnlyAsDeclared() {
        MODULES.verify();
    }

    /** Rewrites the document where a developer works; on a build server a stale one is an error. */
    @Test
    void theDocumentShowsTheModulesAsTheyAre() throws IOException {
        String now = new ArchitectureDocument(MODULES).text();
        String before = Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "";

        if (System.getenv("CI") == null) {
            Files.writeString(DOCUMENT, now);
        } else {
            assertThat(before)
                    .as("%s is written by this test: run it once where CI is not set, and commit the file", DOCUMENT)
                    .isEqualTo(now);
        }
    }
}
