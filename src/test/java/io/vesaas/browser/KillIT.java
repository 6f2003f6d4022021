package io.vesaas.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator.FilterOptions;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The platform dies in the middle of an answer; the agent lives on, works once, and the answer is complete. */
@Tag("chaos")
class KillIT extends BrowserTest {

    private static final int KILLED = 137;

    static Stream<String> places() {
        return Boolean.getBoolean("ve.chaos")
                ? Stream.of("run-sent", "run-started", "run-text-stored:1", "run-text-stored:2", "run-text-stored:7")
                : Stream.of("run-text-stored:2");
    }

    @ParameterizedTest
    @MethodSource("places")
    void anAnswerIsWrittenOnceAndWholeAlthoughThePlatformDies(String place) {
        String sent = Words.about(12);
        try (var model = new KnownModel(sent);
                var world = new SandboxWorld("kill", model);
                var platform = new Platform("kill", world.setting(), "--ve.runs.lease=2s")) {
            platform.start("-Dve.crash-at=" + place);
            Visit visit = visit(platform, Look.WIDE_LIGHT);
            visit.signIn(Person.OWNER);
            ChatPage chat = ChatPage.with(visit, "Ines").afresh();
            chat.hurl("Tell me everything.");
            // Slower than text is stored, so that it is stored many times.
            await().atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(120))
                    .until(() -> {
                        model.release(1);
                        return !platform.process().isAlive();
                    });

            assertThat(platform.process().awaitEnd())
                    .as("how the platform ended")
                    .isEqualTo(KILLED);
            model.releaseAll();
            platform.start();
            visit.page().reload();
            chat.receipt().waitFor();

            assertThat(chat.answer()).isEqualTo(sent);
            assertThat(chat.answers()).isEqualTo(1);
            assertThat(chat.receipt().textContent()).contains("2,000 tokens");
            assertThat(world.messages()).as("messages that reached the agent").isEqualTo(1);
            visit.forgiveErrors();
        }
    }

    /** It died after it had noted the request as sent and before it sent it: nobody can tell, so a person decides. */
    @Test
    @EnabledIfSystemProperty(named = "ve.chaos", matches = "true")
    void aRequestThatMayHaveBeenSentIsOnlySentAgainByAPerson() {
        String answer = Words.about(12);
        try (var model = new KnownModel(answer);
                var world = new SandboxWorld("kill-unsent", model);
                var platform =
                        new Platform("kill-unsent", world.setting(), "--ve.runs.lease=2s", "--ve.runs.search=3s")) {
            platform.start("-Dve.crash-at=run-dispatched");
            Visit visit = visit(platform, Look.WIDE_LIGHT);
            visit.signIn(Person.OWNER);
            ChatPage chat = ChatPage.with(visit, "Ines").afresh();
            chat.hurl("Tell me everything.");

            assertThat(platform.process().awaitEnd())
                    .as("how the platform ended")
                    .isEqualTo(KILLED);
            model.releaseAll();
            platform.start();
            visit.page().reload();
            chat.askAgain().waitFor();

            assertThat(world.messages()).as("messages that reached the agent").isZero();

            chat.askAgain().click();
            chat.receipt()
                    .filter(new FilterOptions().setHasText("2,000 tokens"))
                    .waitFor();
            assertThat(chat.answer()).isEqualTo(answer);
            assertThat(world.messages()).isEqualTo(1);
            visit.forgiveErrors();
        }
    }
}
