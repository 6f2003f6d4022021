package io.vesaas.runs;

import io.vesaas.runtime.InputRequest;
import io.vesaas.runtime.InputRequest.PendingCall;
import io.vesaas.runtime.InputRequest.Question;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts what an agent asks into lines that an admin can read. */
final class AskedWords {

    private AskedWords() {}

    static String of(InputRequest request) {
        Stream<String> words = Stream.ofNullable(request.words()).map("It says: "::concat);
        Stream<String> questions = request.questions().stream().map(AskedWords::of);
        Stream<String> calls = request.calls().stream().map(AskedWords::of);
        String lines = Stream.of(words, questions, calls).flatMap(line -> line).collect(Collectors.joining("\n"));
        return lines.isEmpty() ? "It waits for a person and does not say for what." : lines;
    }

    private static String of(Question question) {
        String choices = question.choices().isEmpty()
                ? ""
                : " (%s: %s)"
                        .formatted(question.multiple() ? "any of" : "one of", String.join(", ", question.choices()));
        return "It asks: " + question.text() + choices;
    }

    private static String of(PendingCall call) {
        String who =
                call.child() == null ? "It" : "Its sub-agent " + call.child().agentName();
        return "%s wants to use %s with %s".formatted(who, call.tool(), call.arguments());
    }
}
