package io.vesaas.billing.ui;

import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.card.CardVariant;
import com.vaadin.flow.component.html.H2;
import io.vesaas.billing.Statement;
import io.vesaas.shared.ui.CostByDayChart;
import io.vesaas.shared.ui.DayCost;
import java.util.List;

/** The month's cost, day by day. */
class SpendPerDay extends Card {

    SpendPerDay(Statement statement) {
        List<DayCost> costs = statement.days().stream()
                .map(day -> new DayCost(day.day(), day.ve().name(), day.cost().amount()))
                .toList();
        String title = getTranslation("billing.per-day");
        addThemeVariants(CardVariant.ELEVATED);
        setTitle(new H2(title));
        setAriaLabel(title);
        add(new CostByDayChart(
                title,
                costs,
                statement.month().atDay(1),
                statement.month().atEndOfMonth(),
                statement.total().currency()));
    }
}
