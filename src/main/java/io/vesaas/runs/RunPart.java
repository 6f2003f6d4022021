package io.vesaas.runs;

import org.jspecify.annotations.Nullable;

/** A piece of an answer, in the order in which the agent gave it. */
public sealed interface RunPart {

    /** Its place in the answer, from 0. */
    int number();

    /**
     * Text in Markdown.
     *
     * @param revision grows when the text is replaced instead of continued
     */
    record Text(int number, int revision, String text) implements RunPart {}

    /**
     * A tool the agent used.
     *
     * @param arguments JSON
     * @param output what came back, null while it works
     */
    record Tool(
            int number,
            String callId,
            String name,
            String arguments,
            @Nullable String output,
            boolean failed) implements RunPart {}
}
