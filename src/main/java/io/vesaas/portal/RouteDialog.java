package io.vesaas.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.vesaas.runtime.Finding;
import io.vesaas.runtime.Finding.Outcome;
import io.vesaas.shared.LiveFeed;
import io.vesaas.shared.ui.LiveContent;
import io.vesaas.shared.ui.Loading;
import io.vesaas.shared.ui.Skeleton;
import io.vesaas.shared.ui.Times;
import io.vesaas.shared.ui.VeIcon;
import io.vesaas.team.RouteWatch;
import io.vesaas.team.VerdictChange;
import io.vesaas.team.VirtualEmployee.State;
import io.vesaas.team.WatchedRoute;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** One route: what was tried on it and what came back, as it is now and again after each examination. */
final class RouteDialog extends Dialog {

    private record Loaded(RouteEntry entry, List<Finding> findings, List<VerdictChange> changes) {}

    private static final Comparator<Finding> WORST_FIRST =
            Comparator.comparingInt(finding -> switch (finding.outcome()) {
                case FAILED -> 0;
                case UNCLEAR -> 1;
                case PASSED -> 2;
            });

    private final RouteEntry entry;
    private final RouteWatch watch;

    RouteDialog(RouteEntry entry, RouteWatch watch, LiveFeed feed) {
        this.entry = entry;
        this.watch = watch;
        setHeaderTitle(getTranslation("portal.routes.of", entry.route().name()));
        setWidth("720px");
        add(new LiveContent<>(feed, List.of(RouteWatch.TOPIC), () -> Skeleton.rows(4), this::load, this::show));
        var close = new Button(getTranslation("shared.close"), click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(close);
        if (entry.route().state() == State.ACTIVE) {
            getFooter()
                    .add(BusyButton.primary(
                            VeIcon.REFRESH_CW,
                            getTranslation("portal.routes.examine"),
                            getTranslation("portal.routes.examining"),
                            "portal.routes.examine-failed",
                            () -> watch.examine(entry.route().ve())));
        }
    }

    private Loaded load() {
        WatchedRoute now = watch.findAll().stream()
                .filter(route -> route.ve().equals(entry.route().ve()))
                .findFirst()
                .orElse(entry.route());
        return new Loaded(new RouteEntry(now, entry.customer()), watch.findings(now.ve()), watch.changes(now.ve()));
    }

    private Component show(Loaded loaded) {
        var head =
                new Div(RouteCells.who(loaded.entry()), loaded.entry().status().badge());
        head.addClassName("ve-between");
        var body = new Div(head, facts(loaded.entry()), findings(loaded.findings()));
        body.addClassNames("ve-stack-5", "ve-dialog-body");
        // The findings scroll: without a place for the focus a keyboard could not reach the lower ones.
        body.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "group")
                .setAttribute("aria-label", getTranslation("portal.routes.findings"));
        if (loaded.findings().stream().anyMatch(finding -> finding.outcome() != Outcome.PASSED)) {
            body.add(
                    new Loading<>(Div::new, () -> watch.complaints(entry.route().ve()), this::complaints));
        }
        if (loaded.changes().size() > 1) {
            body.add(changes(loaded.changes()));
        }
        return body;
    }

    private Component facts(RouteEntry now) {
        var facts = new Div(
                fact("portal.routes.column.agent", now.route().route().agent().toString(), true),
                fact("portal.routes.path", "/ve/" + now.route().ve(), true),
                fact("portal.routes.column.limit", RouteCells.limit(now.route().route()), false),
                fact("portal.routes.column.verified", RouteCells.examined(now), false));
        facts.addClassName("ve-inset");
        return facts;
    }

    private Component fact(String key, String value, boolean code) {
        var label = new Span(getTranslation(key));
        label.addClassNames("ve-caption", "ve-finding-label");
        var text = new Span(value);
        text.addClassNames("ve-small", "ve-break");
        text.setClassName("ve-mono", code);
        var fact = new Div(label, text);
        fact.addClassName("ve-finding-fact");
        return fact;
    }

    private Component findings(List<Finding> findings) {
        var section = new Section(new H3(getTranslation("portal.routes.findings")));
        section.addClassName("ve-section");
        if (findings.isEmpty()) {
            section.add(soft(getTranslation("portal.routes.findings.none")));
            return section;
        }
        var list = new OrderedList();
        list.addClassNames("ve-plain-list", "ve-list");
        findings.stream().sorted(WORST_FIRST).map(FindingLine::new).forEach(list::add);
        section.add(list);
        return section;
    }

    private Component complaints(List<String> complaints) {
        var section = new Section(new H3(getTranslation("portal.routes.complaints")));
        section.addClassName("ve-section");
        complaints.forEach(complaint -> section.add(soft(complaint)));
        section.setVisible(!complaints.isEmpty());
        return section;
    }

    private Component changes(List<VerdictChange> changes) {
        var section = new Section(new H3(getTranslation("portal.routes.changes")));
        section.addClassName("ve-section");
        changes.forEach(change -> section.add(soft(getTranslation(
                "portal.routes.change."
                        + change.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                Times.here().day(change.since()),
                Times.here().time(change.since())))));
        return section;
    }

    private static Paragraph soft(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassNames("ve-soft", "ve-small", "ve-break");
        return paragraph;
    }
}
