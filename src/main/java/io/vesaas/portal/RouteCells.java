package io.vesaas.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.vesaas.runtime.Route;
import io.vesaas.shared.ui.AiTag;
import io.vesaas.shared.ui.Face;
import io.vesaas.shared.ui.Times;
import io.vesaas.shared.ui.Translations;
import io.vesaas.team.RouteEvidence;

/** What the table, the list and the details of routes say alike. */
final class RouteCells {

    private RouteCells() {}

    /** Face, name and customer. */
    static Component who(RouteEntry entry) {
        var title = new Span(entry.route().name());
        title.addClassNames("ve-strong", "ve-ellipsis");
        var name = new Div(title, new AiTag());
        name.addClassName("ve-name");
        var customer = new Span(entry.customer());
        customer.addClassNames("ve-soft", "ve-small", "ve-ellipsis");
        customer.setTitle(entry.customer());
        var words = new Div(name, customer);
        words.addClassNames("ve-stack-0", "ve-min0");
        var who = new Div(Face.of(entry.route().ve(), entry.route().palette()), words);
        who.addClassName("ve-who");
        return who;
    }

    static String limit(Route route) {
        return Translations.here("portal.routes.limit", route.requestsPerMinute(), route.burst());
    }

    /** When it was examined last, or that it was not yet. */
    static String examined(RouteEntry entry) {
        RouteEvidence evidence = entry.route().evidence();
        return evidence == null
                ? Translations.here("portal.routes.never")
                : Times.here().ago(evidence.examinedAt());
    }
}
