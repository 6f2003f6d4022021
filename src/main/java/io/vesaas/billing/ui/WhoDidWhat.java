package io.vesaas.billing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.card.CardVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import io.vesaas.billing.Statement;
import io.vesaas.billing.Statement.Share;
import io.vesaas.shared.ui.Face;
import io.vesaas.shared.ui.Meter;
import io.vesaas.shared.ui.Numbers;
import java.math.MathContext;

/** The month's cost by virtual employee: a table, on a phone a list. */
class WhoDidWhat extends Card {

    private final Statement statement;
    private final Numbers numbers = Numbers.here();

    WhoDidWhat(Statement statement) {
        this.statement = statement;
        addClassName("ve-table-card");
        addThemeVariants(CardVariant.ELEVATED);
        setTitle(new H2(getTranslation("billing.by-ve")));
        setAriaLabel(getTranslation("billing.by-ve"));
        add(table(), list());
    }

    private Component table() {
        var grid = new Grid<Share>();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addClassName("ve-table");
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(WhoDidWhat::who)
                .setHeader(getTranslation("billing.ve"))
                .setFlexGrow(2);
        grid.addComponentColumn(this::share)
                .setHeader(getTranslation("billing.share"))
                .setFlexGrow(2);
        number(grid, share -> numbers.count(share.answers()), "billing.answers");
        number(grid, share -> numbers.tokens(share.tokens()), "billing.tokens");
        number(grid, share -> numbers.money(share.cost()), "billing.cost");
        grid.setItems(statement.shares());
        return grid;
    }

    private void number(Grid<Share> grid, ValueProvider<Share, String> value, String headerKey) {
        grid.addColumn(value)
                .setHeader(getTranslation(headerKey))
                .setTextAlign(ColumnTextAlign.END)
                .setPartNameGenerator(_ -> "num")
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private Component list() {
        var list = new Div();
        list.addClassName("ve-phone-list");
        for (Share share : statement.shares()) {
            var cost = new Span(numbers.money(share.cost()));
            cost.addClassNames("ve-strong", "ve-num");
            var who = who(share);
            who.addClassName("ve-grow");
            var row = new Div(who, cost);
            row.addClassName("ve-item");
            list.add(row);
        }
        return list;
    }

    private static Div who(Share share) {
        var name = new Span(share.ve().name());
        name.addClassNames("ve-strong", "ve-ellipsis");
        var title = new Span(share.ve().title());
        title.addClassNames("ve-caption", "ve-ellipsis");
        var words = new Div(name, title);
        words.addClassNames("ve-stack-0", "ve-min0");
        var who = new Div(Face.of(share.ve().id(), share.ve().palette()), words);
        who.addClassName("ve-who");
        return who;
    }

    private Component share(Share share) {
        double part = statement.total().amount().signum() == 0
                ? 0
                : share.cost()
                        .amount()
                        .divide(statement.total().amount(), MathContext.DECIMAL32)
                        .doubleValue();
        var bar = Meter.bar(getTranslation("billing.share-of", share.ve().name()), part);
        bar.addClassName("ve-grow");
        var percent = new Span(numbers.percent(part));
        percent.addClassNames("ve-num", "ve-soft", "ve-small");
        var cell = new Div(bar, percent);
        cell.addClassName("ve-barcell");
        return cell;
    }
}
