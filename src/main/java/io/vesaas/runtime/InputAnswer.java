package io.vesaas.runtime;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A person's answer to an {@link InputRequest}. */
public sealed interface InputAnswer {

    /**
     * Decisions about all tool calls that wait, by their ids. KAgent takes a missing one for approved (recorded), so the
     * client refuses an incomplete answer.
     */
    record Decisions(Map<String, Decision> byCall) implements InputAnswer {

        public Decisions {
            byCall = Map.copyOf(byCall);
        }
    }

    /**
     * One list of chosen or written answers for each question, in the order of the questions; words for an agent that
     * only waits and asks nothing.
     */
    record Replies(List<List<String>> answers) implements InputAnswer {

        public Replies {
            answers = answers.stream().map(List::copyOf).toList();
        }
    }

    /** @param reason why not, told to the agent; null when it was approved or no reason was given */
    record Decision(boolean approved, @Nullable String reason) {}
}
