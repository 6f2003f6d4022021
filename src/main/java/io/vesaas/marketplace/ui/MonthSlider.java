package io.vesaas.marketplace.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.slider.IntegerRangeSlider;
import com.vaadin.flow.component.slider.IntegerRangeSliderValue;
import io.vesaas.shared.Money;
import io.vesaas.shared.ui.Numbers;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What a typical month may cost, from and to. At the end of its way it is open. */
final class MonthSlider extends Div {

    private static final int MOST = 100;
    private static final int STEP = 5;

    private final Currency currency;
    private final IntegerRangeSlider slider =
            new IntegerRangeSlider(getTranslation("marketplace.filter.month"), 0, MOST);
    private final Span from = new Span();
    private final Span to = new Span();

    /** @param onChange hears both ends, null for open ones */
    MonthSlider(Currency currency, BiConsumer<@Nullable BigDecimal, @Nullable BigDecimal> onChange) {
        this.currency = currency;
        slider.setStep(STEP);
        slider.setAccessibleNameStart(getTranslation("marketplace.filter.month.from"));
        slider.setAccessibleNameEnd(getTranslation("marketplace.filter.month.to"));
        slider.addValueChangeListener(change -> {
            write(change.getValue());
            if (change.isFromClient()) {
                onChange.accept(
                        change.getValue().start() == 0
                                ? null
                                : BigDecimal.valueOf(change.getValue().start()),
                        change.getValue().end() == MOST
                                ? null
                                : BigDecimal.valueOf(change.getValue().end()));
            }
        });
        var ends = new Div(from, to);
        ends.addClassNames("ve-between", "ve-small", "ve-soft", "ve-num");
        addClassNames("ve-facet", "ve-month");
        add(slider, ends);
        show(null, null);
    }

    void show(@Nullable BigDecimal least, @Nullable BigDecimal most) {
        int start = least == null ? 0 : least.min(BigDecimal.valueOf(MOST)).intValue();
        int end = most == null ? MOST : most.min(BigDecimal.valueOf(MOST)).intValue();
        var value = new IntegerRangeSliderValue(onStep(Math.min(start, end)), onStep(Math.max(start, end)));
        slider.setValue(value);
        write(value);
    }

    private static int onStep(int amount) {
        return amount / STEP * STEP;
    }

    private void write(IntegerRangeSliderValue value) {
        from.setText(amount(value.start()));
        to.setText(amount(value.end()) + (value.end() == MOST ? "+" : ""));
    }

    private String amount(int value) {
        return Numbers.here().limit(new Money(BigDecimal.valueOf(value), currency));
    }
}
