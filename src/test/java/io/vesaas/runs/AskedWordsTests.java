package io.vesaas.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.vesaas.runtime.InputRequest;
import io.vesaas.runtime.InputRequest.PendingCall;
import io.vesaas.runtime.InputRequest.Question;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskedWordsTests {

    @Test
    void everyCallAndEveryQuestionHasALine() {
        var request = new InputRequest(
                List.of(
                        new PendingCall("a", "delete_invoice", "{\"no\":\"17\"}", null),
                        new PendingCall("b", "send_mail", "{}", null)),
                List.of(
                        new Question("Which colours?", List.of("red", "blue"), true),
                        new Question("Why?", List.of(), false)),
                null);

        assertThat(AskedWords.of(request)).isEqualTo("""
                It asks: Which colours? (any of: red, blue)
                It asks: Why?
                It wants to use delete_invoice with {"no":"17"}
                It wants to use send_mail with {}""");
    }

    @Test
    void whoAsksNothingThatCanBeReadStillWaits() {
        assertThat(AskedWords.of(new InputRequest(List.of(), List.of(), null)))
                .isEqualTo("It waits for a person and does not say for what.");
    }
}
