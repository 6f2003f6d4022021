package io.vesaas.shared.ui;

import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.HorizontalAlign;
import com.vaadin.flow.component.charts.model.ListSeries;
import com.vaadin.flow.component.charts.model.PlotOptionsColumn;
import com.vaadin.flow.component.charts.model.Stacking;
import com.vaadin.flow.component.charts.model.Title;
import com.vaadin.flow.component.charts.model.VerticalAlign;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import io.vesaas.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * What each day cost, as stacked columns, and the same as a table for those who can't see or don't want the drawing. The
 * only class that knows Vaadin Charts: docs/decisions/0003-charts-without-a-licence-key.md.
 */
public class CostByDayChart extends Div {

    private static final int LABEL_EVERY = 3;

    /** The title names the picture for screen readers; the card has a visible one. */
    private static final int OUT_OF_SIGHT = -100;

    /** Days without cost are shown as such; {@code from} and {@code to} are both included. */
    public CostByDayChart(String label, List<DayCost> costs, LocalDate from, LocalDate to, Currency currency) {
        var data = CostByDay.of(costs, from, to, getTranslation("shared.chart.others"));
        var table = new Details(getTranslation("shared.chart.table"), new CostByDayTable(label, data, currency));
        table.addClassName("ve-chart-table");

        addClassName("ve-chart-box");
        add(chart(label, data, currency), table);
    }

    private static Chart chart(String label, CostByDay data, Currency currency) {
        var chart = new Chart(ChartType.COLUMN);
        chart.addClassName("ve-chart");
        chart.setHeight("240px");

        var configuration = chart.getConfiguration();
        configuration.getChart().setStyledMode(true);
        configuration.getChart().setSpacing(new Number[] {8, 0, 0, 0});
        var title = new Title(label);
        title.setFloating(true);
        title.setY(OUT_OF_SIGHT);
        configuration.setTitle(title);
        configuration.getAccessibility().setEnabled(false);
        configuration.getLegend().setAlign(HorizontalAlign.LEFT);
        configuration.getLegend().setVerticalAlign(VerticalAlign.TOP);
        configuration.getLegend().setSymbolRadius(3);

        var days = configuration.getxAxis();
        data.days().forEach(day -> days.addCategory(String.valueOf(day.getDayOfMonth())));
        days.getLabels().setStep(LABEL_EVERY);
        days.setTickLength(0);
        var amounts = configuration.getyAxis();
        amounts.setTitle("");
        amounts.setMin(0);
        amounts.getLabels().setFormat(money("{value}", currency));
        configuration.getTooltip().setShared(true);
        configuration.getTooltip().setPointFormat("{series.name}: <b>" + money("{point.y:.2f}", currency) + "</b><br>");

        var columns = new PlotOptionsColumn();
        columns.setStacking(Stacking.NORMAL);
        columns.setBorderRadius(2);
        columns.setPointPadding(0);
        columns.setGroupPadding(0.15);
        configuration.setPlotOptions(columns);
        data.series()
                .forEach(
                        (name, values) -> configuration.addSeries(new ListSeries(name, values.toArray(Number[]::new))));
        return chart;
    }

    /** Puts a number that the browser writes where the currency sign stands in this language. */
    private static String money(String number, Currency currency) {
        return Numbers.here().limit(new Money(BigDecimal.ONE, currency)).replace("1", number);
    }
}
