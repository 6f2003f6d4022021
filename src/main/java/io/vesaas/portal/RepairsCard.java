package io.vesaas.portal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.vesaas.runtime.Repair;
import io.vesaas.shared.ui.SectionCard;
import io.vesaas.shared.ui.Times;
import io.vesaas.shared.ui.Tone;
import io.vesaas.shared.ui.Translations;
import io.vesaas.shared.ui.VeIcon;
import io.vesaas.team.RouteRepair;
import java.util.List;
import java.util.Locale;

/** What the reconciler did to routes, newest first. */
final class RepairsCard extends SectionCard {

    RepairsCard(List<RouteRepair> repairs) {
        super(Translations.here("portal.routes.repairs.title"));
        if (repairs.isEmpty()) {
            var none = new Paragraph(getTranslation("portal.routes.repairs.none"));
            none.addClassName("ve-soft");
            add(none);
            return;
        }
        var list = new Div();
        list.addClassName("ve-list");
        list.getElement().setAttribute("role", "list");
        repairs.stream().map(this::line).forEach(list::add);
        add(list);
    }

    private Div line(RouteRepair entry) {
        Repair repair = entry.repair();
        String who = entry.ve() == null ? getTranslation("portal.routes.repairs.nobody") : entry.ve();
        String kind = repair.kind().name().toLowerCase(Locale.ROOT);
        var what =
                new Span(getTranslation("portal.routes.repairs." + kind + (repair.succeeded() ? "" : ".failed"), who));
        what.addClassName("ve-strong");
        var why = new Span(repair.wrong());
        why.addClassNames("ve-caption", "ve-break");
        var words = new Div(what, why);
        words.addClassNames("ve-stack-0", "ve-grow");
        if (repair.failure() != null) {
            var failure = new Span(repair.failure());
            failure.addClassNames("ve-danger-text", "ve-small", "ve-break");
            words.add(failure);
        }
        var route = new Span(repair.route().toString());
        route.addClassNames("ve-mono", "ve-soft", "ve-small", "ve-break");
        words.add(route);
        var when = new Span(Times.here().ago(entry.at()));
        when.addClassNames("ve-caption", "ve-num");
        var mark = new Div((repair.succeeded() ? VeIcon.WRENCH : VeIcon.TRIANGLE_ALERT).create());
        mark.addClassName("ve-tile-icon");
        mark.setClassName(Tone.DANGER.cssClass(), !repair.succeeded());
        var line = new Div(mark, words, when);
        line.addClassNames("ve-item", "ve-top");
        line.getElement().setAttribute("role", "listitem");
        return line;
    }
}
