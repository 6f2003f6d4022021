package io.vesaas.billing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.vesaas.shared.Money;
import io.vesaas.shared.ui.DrawerFoot;
import io.vesaas.shared.ui.Numbers;
import io.vesaas.shared.ui.Times;
import io.vesaas.usage.Spending;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The month's spend at the foot of the drawer, as it was when the page was opened. */
@Component
class MonthFoot implements DrawerFoot {

    private final Spending spending;
    private final Clock clock;

    MonthFoot(Spending spending, Clock clock) {
        this.spending = spending;
        this.clock = clock;
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> create() {
        YearMonth month = YearMonth.now(clock.withZone(Times.zone()));
        Money spent = spending.in(month, Times.zone());
        var name = new Span(Times.here().month(month));
        name.addClassName("ve-caption");
        var amount = new Span(Numbers.here().money(spent));
        amount.addClassNames("ve-strong", "ve-num");
        var row = new Div(name, amount);
        row.addClassName("ve-between");
        var box = new Div(row);
        box.addClassName("ve-nav-budget");
        return Optional.of(box);
    }
}
