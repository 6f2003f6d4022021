package io.vesaas.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import io.vesaas.shared.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/** The numbers behind the chart: one row per day that cost something. */
final class CostByDayTable extends Div {

    CostByDayTable(String label, CostByDay data, Currency currency) {
        var table = new NativeTable();
        table.addClassNames("ve-plain-table", "ve-num");
        table.setCaptionText(label);
        var head = new NativeTableRow(header(getTranslation("shared.chart.day"), "col"));
        data.series().keySet().forEach(name -> head.add(header(name, "col")));
        head.add(header(getTranslation("shared.chart.total"), "col"));
        table.getHead().add(head);
        for (int day = 0; day < data.days().size(); day++) {
            int row = day;
            List<BigDecimal> amounts = data.series().values().stream()
                    .map(values -> values.get(row))
                    .toList();
            BigDecimal total = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            if (total.signum() != 0) {
                var line =
                        new NativeTableRow(header(Times.here().date(data.days().get(row)), "row"));
                amounts.forEach(amount -> line.add(cell(amount, currency)));
                line.add(cell(total, currency));
                table.getBody().add(line);
            }
        }
        addClassName("ve-table-scroll");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", label);
        add(table);
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private static NativeTableCell cell(BigDecimal amount, Currency currency) {
        return new NativeTableCell(Numbers.here().money(new Money(amount, currency)));
    }
}
