package io.vesaas.marketplace;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One field of a {@link ListingText}, so that texts can be compared and put together field by field.
 *
 * @param <T> what stands in it
 */
public final class ListingField<T extends @Nullable Object> {

    public static final ListingField<String> TITLE = new ListingField<>("title", ListingText::title);
    public static final ListingField<String> PURPOSE = new ListingField<>("purpose", ListingText::purpose);
    public static final ListingField<String> DESCRIPTION = new ListingField<>("description", ListingText::description);
    public static final ListingField<@Nullable String> CATEGORY = new ListingField<>("category", ListingText::category);
    public static final ListingField<List<String>> TAGS = new ListingField<>("tags", ListingText::tags);
    public static final ListingField<List<Skill>> SKILLS = new ListingField<>("skills", ListingText::skills);
    public static final ListingField<List<String>> LANGUAGES = new ListingField<>("languages", ListingText::languages);
    public static final ListingField<@Nullable MediaId> ICON = new ListingField<>("icon", ListingText::icon);
    public static final ListingField<List<Picture>> SCREENSHOTS =
            new ListingField<>("screenshots", ListingText::screenshots);
    public static final ListingField<@Nullable BigDecimal> INPUT_PER_MILLION =
            new ListingField<>("inputPerMillion", ListingText::inputPerMillion);
    public static final ListingField<@Nullable BigDecimal> OUTPUT_PER_MILLION =
            new ListingField<>("outputPerMillion", ListingText::outputPerMillion);
    public static final ListingField<@Nullable BigDecimal> PER_MONTH =
            new ListingField<>("perMonth", ListingText::perMonth);
    public static final ListingField<@Nullable Isolation> ISOLATION =
            new ListingField<>("isolation", ListingText::isolation);

    /** Every field, in the order in which people read them. */
    public static final List<ListingField<?>> ALL = List.of(
            TITLE,
            PURPOSE,
            CATEGORY,
            LANGUAGES,
            DESCRIPTION,
            TAGS,
            SKILLS,
            INPUT_PER_MILLION,
            OUTPUT_PER_MILLION,
            PER_MONTH,
            ICON,
            SCREENSHOTS,
            ISOLATION);

    private final String name;
    private final Function<ListingText, T> reader;

    private ListingField(String name, Function<ListingText, T> reader) {
        this.name = name;
        this.reader = reader;
    }

    /** The name of the component of {@link ListingText}, as in a {@link Change} and in the field of a problem. */
    public String name() {
        return name;
    }

    public T read(ListingText text) {
        return reader.apply(text);
    }

    /** Whether both texts say the same in this field; amounts are compared by their value. */
    public boolean same(ListingText one, ListingText other) {
        Object first = read(one);
        Object second = read(other);
        return first instanceof BigDecimal amount && second instanceof BigDecimal also
                ? amount.compareTo(also) == 0
                : Objects.equals(first, second);
    }

    /** A text of which each field is read from the text that is named for it. */
    static ListingText combine(Function<ListingField<?>, ListingText> source) {
        return new ListingText(
                source.apply(TITLE).title(),
                source.apply(PURPOSE).purpose(),
                source.apply(DESCRIPTION).description(),
                source.apply(CATEGORY).category(),
                source.apply(TAGS).tags(),
                source.apply(SKILLS).skills(),
                source.apply(LANGUAGES).languages(),
                source.apply(ICON).icon(),
                source.apply(SCREENSHOTS).screenshots(),
                source.apply(INPUT_PER_MILLION).inputPerMillion(),
                source.apply(OUTPUT_PER_MILLION).outputPerMillion(),
                source.apply(PER_MONTH).perMonth(),
                source.apply(ISOLATION).isolation());
    }

    @Override
    public String toString() {
        return name;
    }
}
