package io.vesaas.team;

import io.vesaas.shared.Invalid;
import java.util.regex.Pattern;

/**
 * What somebody wants to say about a listing.
 *
 * @param stars from 1 to 5
 * @param text plain, up to 2,000 characters
 * @param named whether the names of the author and of its customer may be shown to everybody
 */
public record ReviewText(int stars, String text, boolean named) {

    public static final int LONGEST = 2_000;

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    /** The same as it is kept. @throws Invalid when it can't be, with the field */
    ReviewText checked() {
        if (stars < 1 || stars > 5) {
            throw new Invalid("stars", "stars-missing", "Give one to five stars.");
        }
        return new ReviewText(stars, plain("text", text, LONGEST), named);
    }

    /** Text of several lines without blanks around it. @throws Invalid when it is empty, too long or not plain */
    static String plain(String field, String text, int longest) {
        String kept = text.strip().replace("\r\n", "\n").replace('\r', '\n');
        if (kept.isEmpty()) {
            throw new Invalid(field, "required", "Fill in this field.");
        }
        if (kept.codePointCount(0, kept.length()) > longest) {
            throw new Invalid(field, "too-long", "Use at most " + longest + " characters.", longest);
        }
        if (CONTROL.matcher(kept).find()) {
            throw new Invalid(field, "control-characters", "There are control characters in it. Remove them.");
        }
        return kept;
    }
}
