package io.vesaas.billing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.vesaas.billing.Billing;
import io.vesaas.billing.Statement;
import io.vesaas.shared.ui.Loading;
import io.vesaas.shared.ui.NavigationItem;
import io.vesaas.shared.ui.Page;
import io.vesaas.shared.ui.PageHeader;
import io.vesaas.shared.ui.Skeleton;
import io.vesaas.shared.ui.Times;
import io.vesaas.shared.ui.VeIcon;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/** What the month has cost: in sum, by day and by virtual employee. The month stands in the URL. */
@Route("billing")
@RolesAllowed("MEMBER")
@NavigationItem(titleKey = "billing.title", icon = VeIcon.RECEIPT, order = 50)
class BillingView extends Page implements BeforeEnterObserver {

    private static final String MONTH = "month";
    private static final int MONTHS = 12;

    private final Billing billing;
    private final Clock clock;
    private final Select<YearMonth> month = new Select<>();
    private final Div content = new Div();

    BillingView(Billing billing, Clock clock) {
        this.billing = billing;
        this.clock = clock;
        month.setAriaLabel(getTranslation("billing.month"));
        month.setItemLabelGenerator(value -> Times.here().month(value));
        month.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                getUI().ifPresent(ui -> ui.navigate(
                        BillingView.class,
                        QueryParameters.of(MONTH, change.getValue().toString())));
            }
        });
        content.addClassName("ve-stack-6");
        add(new PageHeader(getTranslation("billing.title"), getTranslation("billing.purpose"), month), content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ZoneId zone = Times.zone();
        YearMonth now = YearMonth.now(clock.withZone(zone));
        List<YearMonth> months =
                IntStream.range(0, MONTHS).mapToObj(now::minusMonths).toList();
        YearMonth wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(MONTH)
                .map(text -> parse(text, now))
                .filter(months::contains)
                .orElse(now);
        month.setItems(months);
        month.setValue(wanted);
        content.removeAll();
        content.add(new Loading<>(
                () -> Skeleton.cards(3, "ve-cards-3"), () -> billing.statement(wanted, zone), this::show));
    }

    private static YearMonth parse(String text, YearMonth otherwise) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException notAMonth) {
            return otherwise;
        }
    }

    private Component show(Statement statement) {
        var all = new Div(new StatementFigures(statement));
        all.addClassName("ve-stack-6");
        if (statement.shares().isEmpty()) {
            all.add(new NothingSpent());
        } else {
            all.add(new SpendPerDay(statement), new WhoDidWhat(statement));
        }
        return all;
    }
}
