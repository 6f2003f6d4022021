package io.vesaas.marketplace;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is written about an agent on offer. A draft may be incomplete; {@link TextCheck} says what is missing
 * before it can be published.
 *
 * @param purpose what it is for, in one line
 * @param description Markdown; shown sanitised
 * @param category the slug of a {@link Category}, null when none is chosen yet
 * @param languages ISO 639-1 codes, such as {@code de}
 * @param icon null for the face that is drawn from the listing's id
 * @param inputPerMillion price of a million tokens read, in the currency of the platform; null when not set yet
 * @param outputPerMillion price of a million tokens written; null when not set yet
 * @param perMonth price of a month; null when not set yet
 * @param isolation how customers are kept apart; null when not stated
 */
public record ListingText(
        String title,
        String purpose,
        String description,
        @Nullable String category,
        List<String> tags,
        List<Skill> skills,
        List<String> languages,
        @Nullable MediaId icon,
        List<Picture> screenshots,
        @Nullable BigDecimal inputPerMillion,
        @Nullable BigDecimal outputPerMillion,
        @Nullable BigDecimal perMonth,
        @Nullable Isolation isolation) {

    public ListingText {
        tags = List.copyOf(tags);
        skills = List.copyOf(skills);
        languages = List.copyOf(languages);
        screenshots = List.copyOf(screenshots);
    }

    /** The same without blanks around its lines, as it is published. */
    ListingText stripped() {
        return new ListingText(
                title.strip(),
                purpose.strip(),
                description.strip(),
                category,
                tags.stream().map(String::strip).distinct().toList(),
                skills,
                languages,
                icon,
                screenshots,
                inputPerMillion,
                outputPerMillion,
                perMonth,
                isolation);
    }
}
