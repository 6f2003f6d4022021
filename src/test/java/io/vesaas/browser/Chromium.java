package io.vesaas.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The system's Chromium, started once for all tests of a JVM. */
final class Chromium {

    private static @Nullable Browser browser;

    private Chromium() {}

    static synchronized Browser shared() {
        if (browser == null) {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright.chromium().launch(options());
        }
        return browser;
    }

    private static LaunchOptions options() {
        String named = System.getenv("VE_CHROMIUM");
        return new LaunchOptions()
                .setExecutablePath(Path.of(named == null ? "/usr/bin/chromium" : named))
                .setArgs(List.of("--no-sandbox", "--disable-background-networking", "--disable-component-update"));
    }
}
