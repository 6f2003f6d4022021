package io.vesaas.marketplace;

import org.jspecify.annotations.Nullable;

/**
 * A search on the marketplace.
 *
 * @param text the words looked for, as somebody typed them: of any length and with any characters; empty for all
 * @param cursor {@link OfferPage#next()} of the page before, null for the first page
 * @param limit how many hits at most, from 1 to {@value #MOST}
 */
public record OfferQuery(
        String text,
        OfferFilter filter,
        OfferSort sort,
        @Nullable String cursor,
        int limit) {

    /** The most hits of one page. */
    public static final int MOST = 100;

    /** What is looked for is cut after that many characters (code points). */
    public static final int LONGEST_TEXT = 200;

    private static final int USUAL = 24;

    /** Everything, the most hired first. */
    public static final OfferQuery ALL = new OfferQuery("", OfferFilter.NONE, OfferSort.MOST_HIRED, null, USUAL);

    public OfferQuery {
        text = plain(text);
        limit = Math.clamp(limit, 1, MOST);
    }

    /** The best hits for these words. */
    public static OfferQuery of(String text) {
        return new OfferQuery(text, OfferFilter.NONE, OfferSort.RELEVANCE, null, USUAL);
    }

    public OfferQuery filter(OfferFilter other) {
        return new OfferQuery(text, other, sort, cursor, limit);
    }

    public OfferQuery sort(OfferSort other) {
        return new OfferQuery(text, filter, other, cursor, limit);
    }

    public OfferQuery limit(int other) {
        return new OfferQuery(text, filter, sort, cursor, other);
    }

    /** The same search from where a page has ended. */
    public OfferQuery after(@Nullable String next) {
        return new OfferQuery(text, filter, sort, next, limit);
    }

    /** One line without control characters and halves of characters, as PostgreSQL takes it. */
    private static String plain(String text) {
        String known = text.codePoints()
                .limit(10L * LONGEST_TEXT)
                .map(point -> Character.isISOControl(point) || isHalf(point) ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip()
                .replaceAll("\\s+", " ");
        return known.codePointCount(0, known.length()) <= LONGEST_TEXT
                ? known
                : known.substring(0, known.offsetByCodePoints(0, LONGEST_TEXT)).strip();
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
