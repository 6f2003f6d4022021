package io.vesaas.marketplace;

import java.util.Arrays;
import java.util.List;

/**
 * One thing that a preflight looks at.
 *
 * @param evidence what was seen
 */
public record PreflightCheck(Kind kind, Outcome outcome, Evidence evidence) {

    /** What is looked at, in the order in which it is shown. */
    public enum Kind {
        /** The agent's card answers. */
        CARD,
        /** The answer to a sample request arrives while it is written. */
        STREAMS,
        /** A request can be stopped. */
        CANCEL,
        /** Each model call reports its tokens. */
        USAGE,
        /** It waits for a person before it uses a tool that needs approval. */
        APPROVAL
    }

    /** How it stands. */
    public enum Outcome {
        WAITING,
        RUNNING,
        PASSED,
        /** The agent is not made for it, and says so in its specification or by its answer. */
        NOT_SUPPORTED,
        /** It can't be told: the agent decides, and decided otherwise this time. */
        NOT_SEEN,
        FAILED,
        /** Something before it went wrong. */
        NOT_TRIED
    }

    /**
     * What was seen, to be put into words by whoever shows it.
     *
     * @param code which sentence, in kebab case
     * @param arguments of the sentence: counts, milliseconds, names, words of the agent
     */
    public record Evidence(String code, List<String> arguments) {

        public static final Evidence NONE = new Evidence("none");

        public Evidence {
            arguments = List.copyOf(arguments);
        }

        public Evidence(String code, Object... arguments) {
            this(code, Arrays.stream(arguments).map(String::valueOf).toList());
        }
    }
}
