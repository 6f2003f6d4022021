package io.vesaas.portal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.vesaas.marketplace.Price;
import io.vesaas.marketplace.TypicalMonth;
import io.vesaas.shared.Money;
import io.vesaas.shared.ui.Numbers;
import org.jspecify.annotations.Nullable;

/** Calculates what a month of one's own would cost, part by part; begins with the typical one. */
final class PriceCalculator extends Section {

    private static final int MOST_ANSWERS = 1_000_000;
    private static final int MOST_TOKENS = 1_000_000;

    private final Price price;
    private final IntegerField answers = field("portal.calculator.answers", TypicalMonth.ANSWERS, MOST_ANSWERS);
    private final IntegerField input = field("portal.calculator.in", TypicalMonth.INPUT_TOKENS_PER_ANSWER, MOST_TOKENS);
    private final IntegerField output =
            field("portal.calculator.out", TypicalMonth.OUTPUT_TOKENS_PER_ANSWER, MOST_TOKENS);
    private final Div result = new Div();

    PriceCalculator(Price price) {
        this.price = price;
        result.addClassName("ve-kv");
        result.getElement().setAttribute("role", "status");
        var fields = new Div(answers, input, output);
        fields.addClassName("ve-calculator-fields");
        var card = new Div(fields, result);
        card.addClassNames("ve-card", "ve-calculator");
        addClassName("ve-section");
        add(
                new H2(getTranslation("portal.calculator.title")),
                card,
                OfferDetail.caption(getTranslation("portal.calculator.note")));
        calculate();

        answers.addValueChangeListener(change -> calculate());
        input.addValueChangeListener(change -> calculate());
        output.addValueChangeListener(change -> calculate());
    }

    private IntegerField field(String labelKey, int value, int most) {
        var field = new IntegerField(getTranslation(labelKey));
        field.setMin(0);
        field.setMax(most);
        field.setValue(value);
        field.setStepButtonsVisible(false);
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(getTranslation("portal.calculator.whole"))
                .setMinErrorMessage(getTranslation("portal.calculator.limits", most))
                .setMaxErrorMessage(getTranslation("portal.calculator.limits", most)));
        return field;
    }

    private void calculate() {
        Integer many = valid(answers);
        Integer in = valid(input);
        Integer out = valid(output);
        if (many == null || in == null || out == null) {
            return;
        }
        long read = (long) many * in;
        long written = (long) many * out;
        Money reading = price.of(read, 0);
        Money writing = price.of(0, written);
        Money fee = new Money(price.perMonth(), price.currency());
        result.removeAll();
        result.add(
                line(getTranslation("portal.calculator.reading", read), reading),
                line(getTranslation("portal.calculator.writing", written), writing),
                line(getTranslation("portal.price.fee"), fee),
                total(reading.plus(writing).plus(fee)));
    }

    /** Null while nothing that can be calculated with stands in it; the field says so itself. */
    private static @Nullable Integer valid(IntegerField field) {
        Integer value = field.getValue();
        return value == null || value < 0 || value > field.getMax() ? null : value;
    }

    private Div total(Money money) {
        Div line = line(getTranslation("portal.calculator.total"), money);
        line.addClassNames("ve-strong", "ve-calculator-total");
        return line;
    }

    private static Div line(String words, Money money) {
        var label = new Span(words);
        var amount = new Span(Numbers.here().money(money));
        amount.addClassName("ve-num");
        var line = new Div(label, amount);
        line.addClassName("ve-between");
        return line;
    }
}
