package io.vesaas.runtime.gateway;

import io.vesaas.runtime.Finding.Outcome;
import java.util.List;
import tools.jackson.core.JacksonException;

/** What an answer says about a route; statuses and texts as recorded from Agent Gateway 1.4.1. */
final class Judgement {

    /** The gateway's own 404; KAgent's, when it has no such agent, says something else. */
    static final String NO_ROUTE = "route not found";

    /** What the gateway says only after its policy has let a request pass. */
    private static final List<String> PAST_THE_POLICY = List.of(
            "upstream call",
            "processing failed",
            "service not found",
            "backend does not exist",
            "backends required DNS",
            "no healthy backends",
            "no valid backends",
            "request timeout");

    private Judgement() {}

    /**
     * Only the one status will do. A 404 or 429 where a refusal is due means that the request got past the policy. That
     * everything is refused with 401, though, says that our keys are not known there and proves nothing about the path; a
     * 5xx that is not in the gateway's words may come from whatever stands before it.
     */
    static Outcome ofRefusal(PlainGet.Answer answer, int expected) {
        if (answer.status() == expected) {
            return Outcome.PASSED;
        }
        boolean keysUnknown = expected == 403 && answer.status() == 401;
        boolean fromBefore = answer.status() >= 500 && PAST_THE_POLICY.stream().noneMatch(answer.body()::contains);
        return keysUnknown || fromBefore ? Outcome.UNCLEAR : Outcome.FAILED;
    }

    /** Refused by the limit is let in by the policy; a fault behind the gateway says nothing about the route. */
    static Outcome ofRightToken(PlainGet.Answer answer) {
        if (isCard(answer) || answer.status() == 429) {
            return Outcome.PASSED;
        }
        boolean refused = answer.status() == 401 || answer.status() == 403 || isNoRoute(answer);
        return refused ? Outcome.FAILED : Outcome.UNCLEAR;
    }

    static Outcome ofBurst(PlainGet.Answer answer) {
        return switch (answer.status()) {
            case 429 -> Outcome.PASSED;
            case 401, 403 -> Outcome.UNCLEAR;
            default -> Outcome.FAILED;
        };
    }

    /** Any answer of an agent, or of KAgent, came through the route. */
    static Outcome ofRemoved(PlainGet.Answer answer) {
        if (isNoRoute(answer)) {
            return Outcome.PASSED;
        }
        return answer.status() == 401 || answer.status() == 403 ? Outcome.UNCLEAR : Outcome.FAILED;
    }

    private static boolean isNoRoute(PlainGet.Answer answer) {
        return answer.status() == 404 && answer.body().contains(NO_ROUTE);
    }

    static boolean isCard(PlainGet.Answer answer) {
        try {
            return answer.status() == 200
                    && Wire.JSON.readTree(answer.body()).path("name").isString();
        } catch (JacksonException notJson) {
            return false;
        }
    }
}
