package io.vesaas.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.vesaas.shared.Invalid;
import io.vesaas.shared.NotFound;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

class RestErrorsTests {

    private final MockMvcTester mvc = MockMvcTester.of(
            List.of(new Failing()),
            builder -> builder.setControllerAdvice(new RestErrors()).build());

    @Test
    void answersAProblemWithItsCode() {
        assertThat(mvc.get().uri("/fail/missing"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .hasPathSatisfying("$.code", code -> code.assertThat().isEqualTo("not-found"))
                .hasPathSatisfying("$.detail", text -> text.assertThat().isEqualTo("There is no such conversation."))
                .hasPath("$.reference");
    }

    @Test
    void namesTheFieldThatIsWrong() {
        assertThat(mvc.get().uri("/fail/invalid"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .hasPathSatisfying("$.errors[0].pointer", at -> at.assertThat().isEqualTo("/name"))
                .hasPathSatisfying("$.errors[0].code", code -> code.assertThat().isEqualTo("required"));
    }

    @Test
    void refusesWithoutSayingWhy() {
        assertThat(mvc.get().uri("/fail/denied"))
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyText()
                .doesNotContain("secret");
    }

    @Test
    void hidesWhatItDidNotExpectBehindAReference() {
        assertThat(mvc.get().uri("/fail/other"))
                .hasStatus(HttpStatus.INTERNAL_SERVER_ERROR)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("reference")
                .doesNotContain("secret");
    }

    @Test
    void givesTheErrorsOfSpringAReferenceToo() {
        assertThat(mvc.get().uri("/page?number=none"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .hasPath("$.reference");
    }

    @RestController
    static class Failing {

        @GetMapping("/page")
        int page(@RequestParam("number") int number) {
            return number;
        }

        @GetMapping("/fail/{how}")
        String fail(@PathVariable("how") String how) {
            throw switch (how) {
                case "missing" -> new NotFound("conversation");
                case "invalid" -> new Invalid("name", "required", "Fill in this field.");
                case "denied" -> new AccessDeniedException("secret");
                default -> new IllegalStateException("secret");
            };
        }
    }
}
