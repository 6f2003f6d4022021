package com.example.preview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.vesaas.shared.Money;
import io.vesaas.shared.NotFound;
import io.vesaas.shared.ui.Choice;
import io.vesaas.shared.ui.CodeBlock;
import io.vesaas.shared.ui.Confirm;
import io.vesaas.shared.ui.CostByDayChart;
import io.vesaas.shared.ui.DayCost;
import io.vesaas.shared.ui.EmptyState;
import io.vesaas.shared.ui.ErrorState;
import io.vesaas.shared.ui.Face;
import io.vesaas.shared.ui.FaceCard;
import io.vesaas.shared.ui.Loading;
import io.vesaas.shared.ui.Meter;
import io.vesaas.shared.ui.NavigationItem;
import io.vesaas.shared.ui.Numbers;
import io.vesaas.shared.ui.Page;
import io.vesaas.shared.ui.PageHeader;
import io.vesaas.shared.ui.SectionCard;
import io.vesaas.shared.ui.Skeleton;
import io.vesaas.shared.ui.StatCard;
import io.vesaas.shared.ui.Status;
import io.vesaas.shared.ui.Toast;
import io.vesaas.shared.ui.VeIcon;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/** Every shared component on one page. */
@Route("preview/patterns")
@PermitAll
@NavigationItem(titleKey = "preview.patterns", icon = VeIcon.USERS, order = 10)
class PatternsView extends Page {

    private static final Currency EUR = Currency.getInstance("EUR");

    PatternsView() {
        var hire = new Button("Hire", VeIcon.PLUS.create(), click -> Toast.ok("Otto joined your team"));
        hire.addThemeVariants(ButtonVariant.PRIMARY);
        add(new PageHeader(
                "Patterns",
                "Empty, error, loading and short messages.",
                new Button(
                        "Dismiss",
                        VeIcon.LIST_CHECKS.create(),
                        click -> Confirm.danger(
                                "Dismiss Pell?",
                                "The route is closed at once and Pell stops working. Conversations and invoices stay.",
                                "Dismiss Pell",
                                "Keep Pell",
                                () -> Toast.warn("Pell left"))),
                hire));
        var broken = new Button("Break", click -> {
            throw new IllegalStateException("on purpose");
        });
        var missing = new Button("Missing", click -> {
            throw new NotFound("conversation");
        });
        var stats = new Div(
                new StatCard("This month", Numbers.here().money(euro("147.77")), StatCard.caption("€12.40 less")),
                new StatCard("Forecast", Numbers.here().limit(euro("201")), StatCard.caption("between €192 and €214")),
                new StatCard("Budget left", Numbers.here().money(euro("92.23")), Meter.bar("Budget", 0.62)));
        stats.addClassName("ve-cards-3");
        add(stats, chart(), cards(), Choice.chips("Fields", List.of("All", "Support", "Finance"), word -> word));
        var statuses = new Div();
        statuses.addClassName("ve-meta");
        Arrays.stream(Status.values()).map(Status::badge).forEach(statuses::add);
        add(statuses, new CodeBlock("sql", "SELECT product, count(*) AS damaged\n  FROM returns;"));
        add(columns(
                card(EmptyState.withFaces(
                        "Nobody on your team yet",
                        "Hire your first virtual employee in about a minute. You set the budget, it can't go over.",
                        broken,
                        missing)),
                card(new ErrorState(
                        "We can't reach Bruno right now",
                        "The route answered \"503\" three times. Your message is saved and nothing was charged.",
                        "7F3K-92QD",
                        ErrorState.retry(() -> {})))));
        add(columns(
                card(Skeleton.rows(3)),
                card(new Loading<>(
                        () -> Skeleton.rows(1),
                        () -> {
                            throw new IllegalStateException("on purpose");
                        },
                        nothing -> new Span("loaded")))));
    }

    private static Component chart() {
        LocalDate first = LocalDate.of(2026, 11, 1);
        List<DayCost> costs = first.datesUntil(first.plusDays(22))
                .flatMap(day -> Stream.of("Ines", "Mira", "Juno", "Bruno", "Otto")
                        .map(who -> new DayCost(
                                day, who, new BigDecimal(Math.abs((who + day).hashCode() % 300)).movePointLeft(2))))
                .toList();
        var card = new SectionCard(
                        "Spend per day",
                        new CostByDayChart("Spend per day in November", costs, first, first.plusDays(29), EUR))
                .withAction(Choice.segment("Split", List.of("By VE", "By member", "By kind"), word -> word));
        card.addClassName("ve-chart-card");
        return card;
    }

    private static Component cards() {
        var grid = new Div();
        grid.addClassName("ve-team-grid");
        for (String name : List.of("Vera", "Bruno", "Nora", "Ines", "Faye", "Theo", "Esme", "Juno", "Signe", "Yuna")) {
            var card = new FaceCard(Face.of(name), name, "Support Specialist")
                    .ai()
                    .linkTo(MarketplaceView.class, new RouteParameters("id", name));
            var now = new Div(Status.values()[name.length()].badge(), new Span("Wants to refund €48.00"));
            now.addClassName("ve-now");
            card.add(now, new Meter(name, euro("39.15"), euro("45")));
            card.addToFooter(new Button("Chat", VeIcon.MESSAGE_SQUARE.create()));
            grid.add(card);
        }
        return grid;
    }

    private static Div card(Component content) {
        var card = new Div(content);
        card.addClassName("ve-card");
        return card;
    }

    private static Div columns(Component... content) {
        var columns = new Div(content);
        columns.addClassName("ve-cols-even");
        return columns;
    }

    private static Money euro(String amount) {
        return new Money(new BigDecimal(amount), EUR);
    }
}
