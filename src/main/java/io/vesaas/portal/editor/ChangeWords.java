package io.vesaas.portal.editor;

import io.vesaas.marketplace.Category;
import io.vesaas.marketplace.Change;
import io.vesaas.shared.Money;
import io.vesaas.shared.ui.Languages;
import io.vesaas.shared.ui.Numbers;
import io.vesaas.shared.ui.Translations;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Says the values of a {@link Change} as people say them. */
final class ChangeWords {

    static final Set<String> PRICES = Set.of("inputPerMillion", "outputPerMillion", "perMonth");

    private final List<Category> categories;
    private final Currency currency;

    ChangeWords(List<Category> categories, Currency currency) {
        this.categories = categories;
        this.currency = currency;
    }

    static String label(Change change) {
        return Translations.here("marketplace.field." + change.field());
    }

    static boolean isPrice(Change change) {
        return PRICES.contains(change.field());
    }

    /** The same change, in words of the reader. */
    Change say(Change change) {
        return new Change(change.field(), say(change.field(), change.before()), say(change.field(), change.after()));
    }

    private String say(String field, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (field) {
            case "category" ->
                categories.stream()
                        .filter(category -> category.slug().equals(value))
                        .map(category -> category.name(Translations.hereLocale()))
                        .findFirst()
                        .orElse(value);
            case "languages" ->
                Arrays.stream(value.split(", "))
                        .map(code -> Languages.name(code, Translations.hereLocale()))
                        .collect(Collectors.joining(", "));
            case "icon" -> Translations.here("portal.editor.change.picture", value.substring(0, 8));
            case "inputPerMillion", "outputPerMillion", "perMonth" ->
                Numbers.here().price(new Money(new BigDecimal(value), currency));
            case "isolation" -> isolation(value);
            default -> value;
        };
    }

    private static String isolation(String value) {
        int end = value.indexOf(": ");
        String kind = value.substring(0, end).toLowerCase(Locale.ROOT);
        return Translations.here("portal.editor.isolation." + kind) + value.substring(end);
    }
}
