package io.vesaas.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class PlainErrorsTests {

    private final MockMvcTester mvc = MockMvcTester.of(new PlainErrors());

    @Test
    void showsBrowsersAPageInTheirLanguage() {
        assertThat(mvc.get()
                        .uri("/error")
                        .accept(MediaType.TEXT_HTML)
                        .locale(Locale.GERMAN)
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 404))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("<html lang=\"de\"", "Hier ist nichts", "Ref. ");
    }

    @Test
    void tellsBrowsersNothingAboutTheFailure() {
        assertThat(mvc.get()
                        .uri("/error")
                        .accept(MediaType.TEXT_HTML)
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                        .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("secret")))
                .hasStatus(HttpStatus.INTERNAL_SERVER_ERROR)
                .bodyText()
                .contains("That is our mistake")
                .doesNotContain("secret");
    }

    @Test
    void answersProgramsWithProblemDetails() {
        assertThat(mvc.get()
                        .uri("/error")
                        .accept(MediaType.APPLICATION_JSON)
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 503))
                .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .hasPath("$.reference");
    }
}
