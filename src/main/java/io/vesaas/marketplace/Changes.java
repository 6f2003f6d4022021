package io.vesaas.marketplace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares two texts field by field, in words that a person can read. */
final class Changes {

    static final Set<String> PRICES = Set.of("inputPerMillion", "outputPerMillion", "perMonth");

    private static final List<Field> FIELDS = List.of(
            new Field("title", ListingText::title),
            new Field("purpose", ListingText::purpose),
            new Field("description", ListingText::description),
            new Field("category", ListingText::category),
            new Field("tags", text -> String.join(", ", text.tags())),
            new Field("skills", Changes::skills),
            new Field("languages", text -> String.join(", ", text.languages())),
            new Field("icon", text -> text.icon() == null ? null : text.icon().hash()),
            new Field("screenshots", Changes::screenshots),
            new Field("inputPerMillion", text -> plain(text.inputPerMillion())),
            new Field("outputPerMillion", text -> plain(text.outputPerMillion())),
            new Field("perMonth", text -> plain(text.perMonth())),
            new Field("isolation", Changes::isolation));

    private Changes() {}

    static List<Change> between(@Nullable ListingText before, ListingText after) {
        var changes = new ArrayList<Change>();
        for (Field field : FIELDS) {
            String was = before == null ? "" : field.read(before);
            String is = field.read(after);
            if (!was.equals(is)) {
                changes.add(new Change(field.name(), was, is));
            }
        }
        return List.copyOf(changes);
    }

    private static String skills(ListingText text) {
        return text.skills().stream()
                .map(skill -> skill.name() + ": " + skill.description()
                        + skill.examples().stream()
                                .map(example -> "\n– " + example)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static String screenshots(ListingText text) {
        return text.screenshots().stream()
                .map(picture -> picture.caption() + " (" + picture.alternative() + ") "
                        + picture.media().hash().substring(0, 8))
                .collect(Collectors.joining("\n"));
    }

    private static @Nullable String isolation(ListingText text) {
        Isolation isolation = text.isolation();
        return isolation == null ? null : isolation.kind() + ": " + isolation.statement();
    }

    private static @Nullable String plain(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.stripTrailingZeros().toPlainString();
    }

    private record Field(String name, Function<ListingText, @Nullable String> reader) {

        String read(ListingText text) {
            return Objects.requireNonNullElse(reader.apply(text), "");
        }
    }
}
