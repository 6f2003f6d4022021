package io.vesaas.shared.ui;

import io.vesaas.shared.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** Writes amounts and counts in the member's locale. It shows; it never calculates: nothing may be read back from it. */
public final class Numbers {

    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final long COMPACT_FROM = 1_000_000;
    private static final char NO_BREAK_SPACE = '\u00A0';

    private final Locale locale;

    private Numbers(Locale locale) {
        this.locale = locale;
    }

    public static Numbers in(Locale locale) {
        return new Numbers(locale);
    }

    /** In the locale of the current UI. */
    public static Numbers here() {
        return in(Translations.hereLocale());
    }

    /** An amount with cents, such as {@code €38.42}; less than a cent keeps what counts, such as {@code €0.0061}. */
    public String money(Money money) {
        BigDecimal size = money.amount().abs();
        return size.signum() != 0 && size.compareTo(CENT) < 0 ? cost(money) : money(money, 2, 2);
    }

    /** What one answer costs: four decimals below 1, such as {@code €0.0123}, two from there on. */
    public String cost(Money money) {
        BigDecimal size = money.amount().abs();
        if (size.signum() == 0 || size.compareTo(BigDecimal.ONE) >= 0) {
            return money(money, 2, 2);
        }
        BigDecimal shown = size.compareTo(new BigDecimal("0.001")) < 0
                ? size.round(new MathContext(2, RoundingMode.HALF_UP)).stripTrailingZeros()
                : size.setScale(4, RoundingMode.HALF_UP);
        int decimals = Math.max(2, shown.scale());
        return money(
                new Money(money.amount().signum() < 0 ? shown.negate() : shown, money.currency()), decimals, decimals);
    }

    /** A limit or a price that is mostly a whole number: {@code €60}, but {@code €12.50}. */
    public String limit(Money money) {
        boolean whole = money.amount().stripTrailingZeros().scale() <= 0;
        return whole ? money(money, 0, 0) : money(money);
    }

    /** A price, with every decimal it has and at least two: {@code €6.00}, {@code €0.0375}. */
    public String price(Money price) {
        int decimals = Math.max(2, price.amount().stripTrailingZeros().scale());
        return money(price, decimals, decimals);
    }

    /** How many tokens: {@code 1,204} and from a million on {@code 9.3M}. */
    public String tokens(long count) {
        if (Math.abs(count) < COMPACT_FROM) {
            return count(count);
        }
        var format = NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(count);
    }

    /** A whole number with its groups. */
    public String count(long count) {
        return NumberFormat.getIntegerInstance(locale).format(count);
    }

    /** A share of 1 as {@code 62 %}, rounded to whole percents. */
    public String percent(double share) {
        return count(Math.round(share * 100)) + NO_BREAK_SPACE + '%';
    }

    private String money(Money money, int minimumDecimals, int maximumDecimals) {
        Currency currency = money.currency();
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(minimumDecimals);
        format.setMaximumFractionDigits(maximumDecimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(money.amount());
    }
}
