package io.vesaas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.testbench.BrowserTestBase;
import com.vaadin.testbench.TestBench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;

/** The sign-in page with TestBench, for those who hold a licence; the free tests do not depend on it. */
@EnabledIf(value = "io.vesaas.browser.TestBenchLicence#isThere", disabledReason = "TestBench needs a Vaadin licence key")
class SignInTestBenchIT extends BrowserTestBase {

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
