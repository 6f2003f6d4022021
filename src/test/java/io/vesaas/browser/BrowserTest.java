package io.vesaas.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What tests in a browser share: visits that are closed at the end, photographed when the test failed. */
abstract class BrowserTest {

    private final List<Visit> visits = new ArrayList<>();

    @RegisterExtension
    private final AfterEachCallback closing = this::close;

    Visit visit(Look look) {
        return visit(Platform.shared(), look);
    }

    Visit visit(Platform platform, Look look) {
        var visit = new Visit(platform, look);
        visits.add(visit);
        return visit;
    }

    private void close(ExtensionContext test) {
        boolean failed = test.getExecutionException().isPresent();
        try {
            for (int i = 0; failed && i < visits.size(); i++) {
                visits.get(i).screenshot(picture(test, i));
            }
            if (!failed) {
                visits.forEach(Visit::mustBeWithoutErrors);
            }
        } finally {
            visits.forEach(Visit::close);
        }
    }

    private static Path picture(ExtensionContext test, int number) {
        String name = test.getRequiredTestClass().getSimpleName() + "-"
                + test.getRequiredTestMethod().getName() + "-" + test.getDisplayName() + "-" + number;
        return Path.of("target/browser", name.replaceAll("[^A-Za-z0-9.]+", "-") + ".png");
    }
}
