package io.vesaas.runtime.gateway;

import io.vesaas.runtime.InputAnswer;
import io.vesaas.runtime.InputAnswer.Decision;
import io.vesaas.runtime.InputAnswer.Decisions;
import io.vesaas.runtime.InputAnswer.Replies;
import io.vesaas.runtime.InputRequest;
import io.vesaas.runtime.InputRequest.PendingCall;
import io.vesaas.runtime.InputRequest.Question;
import io.vesaas.runtime.gateway.Wire.OutgoingPart;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes a person's answer as KAgent 0.9 and 0.10 read it: a data part with a {@code decision_type}, decisions keyed by the
 * id of the original call (also of a sub-agent's inner call). It takes a missing decision for an approval and answers for
 * approval of everything that waits (recorded, and {@code go/adk/pkg/a2a/hitl.go}), so nothing incomplete is written.
 */
final class Answered {

    private static final String TYPE = "decision_type";
    private static final String APPROVE = "approve";
    private static final String REJECT = "reject";

    private Answered() {}

    /** @throws IllegalArgumentException when the answer leaves something open, or decides what was not asked */
    static List<OutgoingPart> parts(InputRequest request, InputAnswer answer) {
        return switch (answer) {
            case Decisions decisions -> List.of(OutgoingPart.data(decided(request, decisions.byCall())));
            case Replies replies when request.questions().isEmpty() -> words(request, replies);
            case Replies replies -> List.of(OutgoingPart.data(replied(request, replies.answers())));
        };
    }

    private static Map<String, Object> decided(InputRequest request, Map<String, Decision> byCall) {
        Set<String> waiting = new LinkedHashSet<>();
        request.calls().stream().map(PendingCall::id).forEach(waiting::add);
        if (waiting.isEmpty() || !request.questions().isEmpty() || !waiting.equals(byCall.keySet())) {
            throw new IllegalArgumentException("Decisions are needed about exactly the calls " + waiting
                    + ", and were given about " + byCall.keySet() + ".");
        }
        if (request.calls().size() == 1) {
            return one(byCall.values().iterator().next());
        }
        Map<String, String> decisions = new LinkedHashMap<>();
        Map<String, String> reasons = new LinkedHashMap<>();
        for (String id : waiting) {
            Decision decision = Objects.requireNonNull(byCall.get(id));
            decisions.put(id, decision.approved() ? APPROVE : REJECT);
            String reason = reason(decision);
            if (reason != null) {
                reasons.put(id, reason);
            }
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(TYPE, "batch");
        data.put("decisions", decisions);
        if (!reasons.isEmpty()) {
            data.put("rejection_reasons", reasons);
        }
        return data;
    }

    private static Map<String, Object> one(Decision decision) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(TYPE, decision.approved() ? APPROVE : REJECT);
        String reason = reason(decision);
        if (reason != null) {
            data.put("rejection_reason", reason);
        }
        return data;
    }

    private static @Nullable String reason(Decision decision) {
        String reason = decision.reason();
        return decision.approved() || reason == null || reason.isBlank() ? null : reason;
    }

    private static Map<String, Object> replied(InputRequest request, List<List<String>> answers) {
        List<Question> questions = request.questions();
        if (!request.calls().isEmpty()) {
            throw new IllegalArgumentException("Replies would approve the calls that wait as well.");
        }
        if (answers.size() != questions.size()) {
            throw new IllegalArgumentException(
                    answers.size() + " replies were given to " + questions.size() + " questions.");
        }
        for (int i = 0; i < questions.size(); i++) {
            List<String> given = answers.get(i);
            if (given.stream().allMatch(String::isBlank)) {
                throw new IllegalArgumentException("Question " + (i + 1) + " was not answered.");
            }
            if (given.size() > 1 && !questions.get(i).multiple()) {
                throw new IllegalArgumentException("Question " + (i + 1) + " takes one answer.");
            }
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(TYPE, APPROVE);
        data.put("ask_user_answers", answers.stream().map(Reply::new).toList());
        return data;
    }

    /** An agent that only says that it waits is answered in words. */
    private static List<OutgoingPart> words(InputRequest request, Replies replies) {
        List<String> words = replies.answers().stream().flatMap(List::stream).toList();
        if (!request.calls().isEmpty() || words.stream().allMatch(String::isBlank)) {
            throw new IllegalArgumentException(
                    request.calls().isEmpty()
                            ? "The agent waits for words and was given none."
                            : "Calls wait for decisions, not for replies.");
        }
        return words.stream().map(OutgoingPart::text).toList();
    }

    private record Reply(List<String> answer) {}
}
