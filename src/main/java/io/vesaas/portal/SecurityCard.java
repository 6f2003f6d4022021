package io.vesaas.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.vesaas.runtime.RouteReport.Verdict;
import io.vesaas.shared.ui.VeIcon;
import io.vesaas.team.RouteEvidence;
import io.vesaas.team.VeId;
import io.vesaas.team.VirtualEmployee;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is tried at the private route of every hire, and how the own hires came through. */
final class SecurityCard extends Section {

    private static final List<String> TRIED = List.of("no-token", "forged", "foreign", "detours", "burst", "own-token");

    /** @param hired those of the own team who were hired from this offer and can be talked to */
    SecurityCard(List<VirtualEmployee> hired, Map<VeId, RouteEvidence> evidence) {
        boolean proven = !hired.isEmpty() && hired.stream().allMatch(ve -> isSecured(evidence.get(ve.id())));
        var shield = new Div(VeIcon.SHIELD_CHECK.create());
        shield.addClassName("ve-shield");
        var words = new Div(
                new H2(getTranslation(proven ? "portal.security.proven" : "portal.security.title")),
                OfferDetail.caption(
                        getTranslation(hired.isEmpty() ? "portal.security.before" : "portal.security.own")));
        words.addClassNames("ve-stack-0", "ve-grow");
        var head = new Div(shield, words);
        head.addClassName("ve-who");
        var lines = new Div();
        lines.addClassName("ve-checks");
        TRIED.forEach(what -> lines.add(line(what, proven)));
        addClassNames("ve-card", "ve-evidence");
        add(head, lines);
        hired.forEach(ve -> add(seal(ve, evidence.get(ve.id()))));
    }

    private static Component seal(VirtualEmployee ve, @Nullable RouteEvidence evidence) {
        var name = new Span(ve.name());
        name.addClassNames("ve-strong", "ve-small");
        var line = new Div(name, new RouteSeal(ve.name(), evidence));
        line.addClassName("ve-seal-of");
        return line;
    }

    private static boolean isSecured(@Nullable RouteEvidence evidence) {
        return evidence != null && evidence.verdict() == Verdict.SECURED;
    }

    private Component line(String what, boolean proven) {
        var words = new Span(getTranslation("portal.security." + what));
        words.addClassName("ve-grow");
        var must = new Span(getTranslation("portal.security." + what + ".must"));
        must.addClassName("ve-caption");
        var line = new Div((proven ? VeIcon.CHECK : VeIcon.LOCK).create(), words, must);
        line.addClassName("ve-check");
        line.setClassName("ve-off", !proven);
        return line;
    }
}
