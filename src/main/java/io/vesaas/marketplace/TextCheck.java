package io.vesaas.marketplace;

import io.vesaas.shared.Invalid;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the text of a listing must be like: always, and before it can be published. Finds every wrong field. */
final class TextCheck {

    static final int TITLE = 60;
    static final int PURPOSE = 160;
    static final int DESCRIPTION = 10_000;
    static final int TAG = 30;
    static final int TAGS = 12;
    static final int SKILL = 80;
    static final int SKILL_TEXT = 500;
    static final int SKILLS = 20;
    static final int EXAMPLES = 10;
    static final int SCREENSHOTS = 8;
    static final int PICTURE_TEXT = 200;
    static final int STATEMENT = 500;
    static final int DECIMALS = 4;
    private static final BigDecimal HIGHEST = new BigDecimal("100000");
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Pattern MARKUP = Pattern.compile("[<>\\p{Cntrl}]");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]");

    private final List<Invalid> found = new ArrayList<>();

    private TextCheck() {}

    /** What can't be kept even in a draft. */
    static List<Invalid> ofDraft(ListingText text) {
        var check = new TextCheck();
        check.limits(text);
        return List.copyOf(check.found);
    }

    /** What stands in the way of publishing. */
    static List<Invalid> ofPublication(ListingText text, boolean isolationNeeded, Collection<String> categories) {
        var check = new TextCheck();
        check.limits(text);
        check.presence(text, isolationNeeded, categories);
        return List.copyOf(check.found);
    }

    private void limits(ListingText text) {
        line("title", text.title(), TITLE);
        line("purpose", text.purpose(), PURPOSE);
        atMost("description", text.description(), DESCRIPTION);
        count("tags", text.tags(), TAGS);
        text.tags().forEach(tag -> plain("tags", tag, TAG));
        count("skills", text.skills(), SKILLS);
        text.skills().forEach(this::skill);
        text.languages().stream()
                .filter(language -> !LANGUAGES.contains(language))
                .forEach(
                        language -> add("languages", "language-unknown", language + " is no language code.", language));
        count("screenshots", text.screenshots(), SCREENSHOTS);
        text.screenshots().forEach(picture -> {
            atMost("screenshots", picture.caption(), PICTURE_TEXT);
            atMost("screenshots", picture.alternative(), PICTURE_TEXT);
        });
        price("inputPerMillion", text.inputPerMillion());
        price("outputPerMillion", text.outputPerMillion());
        price("perMonth", text.perMonth());
        if (text.isolation() != null) {
            atMost("isolation", text.isolation().statement(), STATEMENT);
        }
    }

    private void presence(ListingText text, boolean isolationNeeded, Collection<String> categories) {
        required("title", text.title());
        required("purpose", text.purpose());
        required("inputPerMillion", text.inputPerMillion());
        required("outputPerMillion", text.outputPerMillion());
        required("perMonth", text.perMonth());
        if (text.category() != null && !categories.contains(text.category())) {
            add("category", "category-gone", "This category does not exist any more. Choose another one.");
        }
        if (text.skills().stream().anyMatch(skill -> skill.name().isBlank())) {
            add("skills", "required", "Fill in this field.");
        }
        if (text.screenshots().stream()
                .anyMatch(picture -> picture.alternative().isBlank())) {
            add("screenshots", "alternative-missing", "Say of each screenshot what it shows.");
        }
        Isolation isolation = text.isolation();
        if (isolationNeeded && (isolation == null || isolation.statement().isBlank())) {
            add("isolation", "isolation-missing", "Say how the data of customers are kept apart.");
        }
    }

    private void skill(Skill skill) {
        line("skills", skill.name(), SKILL);
        atMost("skills", skill.description(), SKILL_TEXT);
        count("skills", skill.examples(), EXAMPLES);
        skill.examples().forEach(example -> atMost("skills", example, SKILL_TEXT));
    }

    private void plain(String field, String value, int longest) {
        if (value.isBlank() || MARKUP.matcher(value).find()) {
            add(field, "not-plain", "Use letters and digits, without markup.");
        }
        atMost(field, value, longest);
    }

    private void line(String field, String value, int longest) {
        if (value.chars().anyMatch(Character::isISOControl)) {
            add(field, "not-one-line", "Write it in one line.");
        }
        atMost(field, value, longest);
    }

    private void atMost(String field, String value, int longest) {
        if (CONTROL.matcher(value).find()) {
            add(field, "control-characters", "Remove the control characters.");
        }
        if (value.strip().codePointCount(0, value.strip().length()) > longest) {
            add(field, "too-long", "Use at most " + longest + " characters.", longest);
        }
    }

    private void count(String field, Collection<?> values, int most) {
        if (values.size() > most) {
            add(field, "too-many", "Use at most " + most + ".", most);
        }
    }

    private void required(String field, @Nullable Object value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            add(field, "required", "Fill in this field.");
        }
    }

    private void price(String field, @Nullable BigDecimal value) {
        if (value == null) {
            return;
        }
        if (value.signum() < 0) {
            add(field, "price-negative", "A price can't be below zero.");
        } else if (value.stripTrailingZeros().scale() > DECIMALS) {
            add(field, "price-decimals", "Use at most " + DECIMALS + " decimals.", DECIMALS);
        } else if (value.compareTo(HIGHEST) > 0) {
            add(field, "price-too-high", "A price is at most " + HIGHEST + ".", HIGHEST);
        }
    }

    private void add(String field, String code, String sentence, Object... arguments) {
        boolean known = found.stream()
                .anyMatch(problem ->
                        problem.field().equals(field) && problem.code().equals(code));
        if (!known) {
            found.add(new Invalid(field, code, sentence, arguments));
        }
    }
}
