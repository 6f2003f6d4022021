package io.vesaas.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Keeps the place of what is still loading, in its shape. */
public final class Skeleton {

    private Skeleton() {}

    /** Rows that begin with a face, such as a list of virtual employees. */
    public static Div rows(int count) {
        var rows = region("ve-skeletons");
        for (int i = 0; i < count; i++) {
            rows.add(row());
        }
        return rows;
    }

    /** Cards in the grid with the given class, such as {@code ve-market-grid}. */
    public static Div cards(int count, String gridClass) {
        var cards = region(gridClass);
        for (int i = 0; i < count; i++) {
            var card = new Div(row());
            card.addClassName("ve-card");
            cards.add(card);
        }
        return cards;
    }

    private static Div region(String cssClass) {
        var region = new Div();
        region.addClassName(cssClass);
        region.getElement().setAttribute("role", "status");
        region.getElement().setAttribute("aria-busy", "true");
        region.getElement().setAttribute("aria-label", Translations.here("shared.loading"));
        return region;
    }

    private static Div row() {
        var lines = new Div(bar("ve-sk-title"), bar("ve-sk-line"), bar("ve-sk-short"));
        lines.addClassNames("ve-stack-2", "ve-grow");
        var row = new Div(bar("ve-sk-face"), lines);
        row.addClassName("ve-sk-row");
        return row;
    }

    private static Span bar(String cssClass) {
        var bar = new Span();
        bar.addClassNames("ve-sk", cssClass);
        return bar;
    }
}
