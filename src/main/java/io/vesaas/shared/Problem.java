package io.vesaas.shared;

import java.util.List;

/**
 * Something that is expected to go wrong and that a person can do something about. Subclasses are named by the fact.
 *
 * <p>The message is one English sentence for logs and REST; pages show the translation of {@link #messageKey()} with
 * {@link #arguments()}.
 */
public abstract class Problem extends RuntimeException {

    /** What kind of answer this is, independent of HTTP. */
    public enum Kind {
        /** The input can't be taken as it is. */
        INVALID,
        /** No such thing, or none that the caller may see. */
        NOT_FOUND,
        /** The caller may see it but not do this. */
        FORBIDDEN,
        /** It is not in a state in which this can be done, or somebody else was first. */
        CONFLICT,
        /** A limit is used up for now. */
        LIMITED,
        /** Something this depends on does not answer. */
        UNAVAILABLE
    }

    private final Kind kind;
    private final String code;
    private final List<Object> arguments;

    protected Problem(Kind kind, String code, String sentence, Object... arguments) {
        super(sentence);
        this.kind = kind;
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public Kind kind() {
        return kind;
    }

    /** A stable name in kebab case, such as {@code listing-not-for-hire}; the same in REST, logs and translations. */
    public String code() {
        return code;
    }

    /** The key of the sentence for a person in the translation bundle. */
    public String messageKey() {
        return "problem." + code;
    }

    /** The values for the placeholders of the translated sentence. */
    public List<Object> arguments() {
        return arguments;
    }
}
