package io.vesaas.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.vesaas.runtime.AgentFailure;
import io.vesaas.shared.ui.Loading;
import io.vesaas.shared.ui.SectionCard;
import io.vesaas.shared.ui.Skeleton;
import io.vesaas.shared.ui.Times;
import io.vesaas.shared.ui.Tone;
import io.vesaas.shared.ui.Translations;
import io.vesaas.shared.ui.VeIcon;
import io.vesaas.team.RouteWatch;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether what guards all routes stands in the gateway as the platform wrote it. */
final class GatewayCard extends SectionCard {

    /** @param unknown why it could not be asked; null when it was */
    private record State(List<String> drift, @Nullable String unknown, Instant at) {}

    private final RouteWatch watch;
    private final Clock clock;

    GatewayCard(RouteWatch watch, Clock clock) {
        super(Translations.here("portal.routes.gateway.title"));
        this.watch = watch;
        this.clock = clock;
        var content = new Loading<>(() -> Skeleton.rows(1), this::compare, this::show);
        var again = new Button(
                getTranslation("portal.routes.gateway.compare"), VeIcon.REFRESH_CW.create(), click -> content.reload());
        again.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        withAction(again);
        add(content);
    }

    private State compare() {
        try {
            return new State(watch.gatewayDrift(), null, clock.instant());
        } catch (AgentFailure failure) {
            return new State(List.of(), failure.detail(), clock.instant());
        }
    }

    private Component show(State state) {
        if (state.unknown() != null) {
            return line(VeIcon.CIRCLE_ALERT, Tone.WARN, "portal.routes.gateway.unknown", List.of(state.unknown()));
        }
        return state.drift().isEmpty()
                ? line(VeIcon.SHIELD_CHECK, Tone.OK, "portal.routes.gateway.intact", List.of(compared(state)))
                : line(VeIcon.TRIANGLE_ALERT, Tone.DANGER, "portal.routes.gateway.drift", state.drift());
    }

    private String compared(State state) {
        return getTranslation("portal.routes.gateway.compared", Times.here().time(state.at()));
    }

    private Component line(VeIcon icon, Tone tone, String key, List<String> details) {
        var sentence = new Span(getTranslation(key));
        sentence.addClassName("ve-strong");
        var list = new UnorderedList();
        list.addClassNames("ve-plain-list", "ve-caption", "ve-break");
        details.forEach(detail -> list.add(new ListItem(detail)));
        var words = new Div(sentence, list);
        words.addClassNames("ve-stack-1", "ve-grow");
        var mark = new Div(icon.create());
        mark.addClassNames("ve-tile-icon", tone.cssClass());
        var line = new Div(mark, words);
        line.addClassNames("ve-who", "ve-top");
        return line;
    }
}
