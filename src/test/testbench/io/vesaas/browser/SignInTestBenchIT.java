package io.vesaas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.testbench.BrowserTestBase;
import com.vaadin.testbench.TestBench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;

/** The sign-in page with TestBench, for those who hold a licence; the free tests do not depend on it. */
@EnabledIf(value = "licensed", disabledReason = "TestBench needs a Vaadin licence key")
class SignInTestBenchIT extends BrowserTestBase {

    static boolean licensed() {
        Path folder = Path.of(System.getProperty("user.home"), ".vaadin");
        return Stream.of("proKey", "offlineKey", "offlineKeyV2").map(folder::resolve).anyMatch(Files::exists)
                || System.getProperty("vaadin.proKey") != null
                || System.getProperty("vaadin.offlineKey") != null;
    }

    @BeforeEach
    void openBrowser() {
        var options = new ChromeOptions().addArguments("--headless=new", "--no-sandbox", "--window-size=1440,900");
        setDriver(TestBench.createDriver(new ChromeDriver(options)));
    }

    @AfterEach
    void closeBrowser() {
        getDriver().quit();
    }

    @Test
    void theSignInPageAsksForEmailAndPassword() {
        getDriver().get(Platform.shared().address("/sign-in").toString());

        assertThat($("vaadin-login-form").waitForFirst().isDisplayed()).isTrue();
    }
}
