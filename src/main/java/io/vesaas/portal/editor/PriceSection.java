package io.vesaas.portal.editor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.vesaas.marketplace.ListingField;
import io.vesaas.marketplace.ListingText;
import io.vesaas.marketplace.Price;
import io.vesaas.marketplace.PriceOf;
import io.vesaas.marketplace.TypicalMonth;
import io.vesaas.shared.ui.Choice;
import io.vesaas.shared.ui.Numbers;
import io.vesaas.shared.ui.VeIcon;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** For what customers pay, how much, and what a typical month comes to. */
final class PriceSection extends EditorSection {

    private static final int QUIET_MILLIS = 300;

    private final Currency currency;
    private final Edits edits;
    private final Choice<Price.Model> model = Choice.segment(
            getTranslation("portal.editor.price.model"),
            List.of(Price.Model.values()),
            one -> getTranslation("portal.editor.price.model." + one.name().toLowerCase(Locale.ROOT)));
    private final BigDecimalField input = new BigDecimalField();
    private final BigDecimalField output = new BigDecimalField();
    private final BigDecimalField month = new BigDecimalField();
    private final EditorField<@Nullable BigDecimal> inputField;
    private final EditorField<@Nullable BigDecimal> outputField;
    private final EditorField<@Nullable BigDecimal> monthField;
    private final Span typical = new Span();
    private final Span profile = new Span();

    PriceSection(Currency currency, Edits edits) {
        super("price");
        this.currency = currency;
        this.edits = edits;
        inputField = amount(ListingField.INPUT_PER_MILLION, input);
        outputField = amount(ListingField.OUTPUT_PER_MILLION, output);
        monthField = amount(ListingField.PER_MONTH, month);
        var amounts = new Div(inputField, outputField, monthField);
        amounts.addClassName("ve-cols-even3");
        profile.addClassName("ve-caption");
        var words = new Div(typical, profile);
        words.addClassNames("ve-stack-0", "ve-min0");
        var note = new Div(VeIcon.INFO.create(), words);
        note.addClassNames("ve-inset", "ve-row-note");
        note.getElement().setAttribute("role", "status");
        model.addClassName("ve-editor-models");
        add(model, amounts, note);
        model.onChoice(this::choose);
        profile.setText(getTranslation(
                "marketplace.typical-month.profile",
                TypicalMonth.ANSWERS,
                TypicalMonth.INPUT_TOKENS_PER_ANSWER,
                TypicalMonth.OUTPUT_TOKENS_PER_ANSWER));
    }

    /** Shows what the text says of the price, also while it is written. */
    void show(ListingText text) {
        if (!fits(model.value(), text)) {
            model.show(modelOf(text));
        }
        showAmounts();
        typical.setText(PriceOf.find(text, currency)
                .map(price -> price.model() == Price.Model.FREE
                        ? getTranslation("portal.editor.price.free")
                        : getTranslation(
                                "portal.editor.price.typical", Numbers.here().money(price.ofTypicalMonth())))
                .orElseGet(() -> getTranslation("portal.editor.price.open")));
    }

    private EditorField<@Nullable BigDecimal> amount(ListingField<@Nullable BigDecimal> of, BigDecimalField field) {
        field.setLabel(getTranslation("marketplace.field." + of.name()));
        field.setPrefixComponent(new Span(currency.getSymbol(getLocale())));
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(QUIET_MILLIS);
        field.setWidthFull();
        return field(EditorField.<@Nullable BigDecimal, BigDecimal, BigDecimalField>of(
                of, field, value -> value, PriceSection::plain, edits));
    }

    @SuppressWarnings("NullAway") // the field is empty when it holds no amount
    private static BigDecimal plain(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.stripTrailingZeros().scale() < 2 ? amount.setScale(2) : amount;
    }

    private void choose(Price.Model chosen) {
        boolean tokens = chosen == Price.Model.TOKENS || chosen == Price.Model.BOTH;
        boolean monthly = chosen == Price.Model.MONTH || chosen == Price.Model.BOTH;
        set(ListingField.INPUT_PER_MILLION, input, tokens);
        set(ListingField.OUTPUT_PER_MILLION, output, tokens);
        set(ListingField.PER_MONTH, month, monthly);
        showAmounts();
    }

    /** What is not paid for costs nothing; what is paid for from now on is asked for. */
    private void set(ListingField<@Nullable BigDecimal> of, BigDecimalField field, boolean paid) {
        BigDecimal now = field.getValue();
        if (!paid) {
            edits.changed(of, BigDecimal.ZERO);
            field.setValue(BigDecimal.ZERO);
        } else if (now != null && now.signum() == 0) {
            field.clear();
        }
    }

    private void showAmounts() {
        Price.Model chosen = model.value();
        boolean tokens = chosen == Price.Model.TOKENS || chosen == Price.Model.BOTH;
        inputField.setVisible(tokens);
        outputField.setVisible(tokens);
        monthField.setVisible(chosen == Price.Model.MONTH || chosen == Price.Model.BOTH);
    }

    /** Whether the text can be written with these amounts shown; an amount of nothing may be on its way. */
    private static boolean fits(Price.Model model, ListingText text) {
        boolean noTokens = isZero(text.inputPerMillion()) && isZero(text.outputPerMillion());
        boolean noMonth = isZero(text.perMonth());
        return switch (model) {
            case TOKENS -> noMonth;
            case MONTH -> noTokens;
            case BOTH -> true;
            case FREE -> noTokens && noMonth;
        };
    }

    private static Price.Model modelOf(ListingText text) {
        boolean tokens = !isZero(text.inputPerMillion()) || !isZero(text.outputPerMillion());
        boolean month = !isZero(text.perMonth());
        if (tokens) {
            return month ? Price.Model.BOTH : Price.Model.TOKENS;
        }
        return month ? Price.Model.MONTH : Price.Model.FREE;
    }

    private static boolean isZero(@Nullable BigDecimal amount) {
        return amount != null && amount.signum() == 0;
    }
}
