package io.vesaas.marketplace;

/** The stated profile behind "a typical month": what is shown is computed from it, never promised. */
public final class TypicalMonth {

    /** Answers in the month: 22 working days with 20 each. */
    public static final int ANSWERS = 440;

    /** Tokens read for one answer: instructions, conversation so far and question. */
    public static final int INPUT_TOKENS_PER_ANSWER = 3_000;

    /** Tokens written for one answer, about a page. */
    public static final int OUTPUT_TOKENS_PER_ANSWER = 600;

    private TypicalMonth() {}
}
