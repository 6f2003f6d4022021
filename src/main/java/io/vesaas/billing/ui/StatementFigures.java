package io.vesaas.billing.ui;

import com.vaadin.flow.component.html.Div;
import io.vesaas.billing.Statement;
import io.vesaas.shared.Money;
import io.vesaas.shared.ui.Numbers;
import io.vesaas.shared.ui.StatCard;
import io.vesaas.shared.ui.Times;
import java.math.BigDecimal;
import java.math.MathContext;

/** The figures of a month at a glance. */
class StatementFigures extends Div {

    StatementFigures(Statement statement) {
        Numbers numbers = Numbers.here();
        addClassName("ve-cards-3");
        add(
                new StatCard(
                        Times.here().month(statement.month()),
                        numbers.money(statement.total()),
                        StatCard.caption(getTranslation("billing.total.note"))),
                new StatCard(
                        getTranslation("billing.answers"),
                        numbers.count(statement.answers()),
                        StatCard.caption(getTranslation("billing.tokens.note", numbers.tokens(statement.tokens())))),
                new StatCard(
                        getTranslation("billing.per-answer"),
                        statement.answers() == 0 ? "–" : numbers.cost(perAnswer(statement)),
                        StatCard.caption(getTranslation("billing.per-answer.note"))));
    }

    private static Money perAnswer(Statement statement) {
        Money total = statement.total();
        return new Money(
                total.amount().divide(BigDecimal.valueOf(statement.answers()), MathContext.DECIMAL64),
                total.currency());
    }
}
