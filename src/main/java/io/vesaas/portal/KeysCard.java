package io.vesaas.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.vesaas.runtime.KeyInfo;
import io.vesaas.runtime.KeyInfo.State;
import io.vesaas.runtime.KeyRotation;
import io.vesaas.shared.ui.Confirm;
import io.vesaas.shared.ui.Loading;
import io.vesaas.shared.ui.SectionCard;
import io.vesaas.shared.ui.Skeleton;
import io.vesaas.shared.ui.Times;
import io.vesaas.shared.ui.Tone;
import io.vesaas.shared.ui.Translations;
import io.vesaas.shared.ui.VeIcon;
import java.util.List;
import java.util.Locale;

/** The keys that sign tokens for the gateway, and the way to replace them before their time. */
final class KeysCard extends SectionCard {

    private final Loading<List<KeyInfo>> content;
    private final BusyButton rotate;

    KeysCard(KeyRotation rotation) {
        super(Translations.here("portal.keys.title"));
        content = new Loading<>(() -> Skeleton.rows(1), rotation::keys, this::list);
        rotate = BusyButton.quiet(
                VeIcon.REFRESH_CW,
                getTranslation("portal.keys.rotate"),
                getTranslation("portal.keys.rotating"),
                "portal.keys.rotate-failed",
                rotation::rotateNow,
                content::reload);
        rotate.askFirst(begin -> Confirm.ask(
                getTranslation("portal.keys.confirm.title"),
                getTranslation("portal.keys.confirm.text"),
                getTranslation("portal.keys.rotate"),
                getTranslation("portal.keys.confirm.keep"),
                begin));
        withAction(rotate);
        add(content);
    }

    private Component list(List<KeyInfo> keys) {
        rotate.setEnabled(keys.stream().noneMatch(key -> key.state() == State.NEXT));
        var list = new Div();
        list.addClassName("ve-list");
        list.getElement().setAttribute("role", "list");
        keys.stream().map(this::line).forEach(list::add);
        return list;
    }

    private Div line(KeyInfo key) {
        String word = key.state().name().toLowerCase(Locale.ROOT);
        var state = new Span(getTranslation("portal.keys." + word));
        state.addClassName("ve-strong");
        var when = new Span(when(key, word));
        when.addClassName("ve-caption");
        var id = new Span(key.kid());
        id.addClassNames("ve-mono", "ve-soft", "ve-small", "ve-break");
        var words = new Div(state, when, id);
        words.addClassNames("ve-stack-0", "ve-grow");
        if (!key.readable()) {
            var unreadable = new Span(getTranslation("portal.keys.unreadable"));
            unreadable.addClassNames("ve-danger-text", "ve-small");
            words.add(unreadable);
        }
        var mark = new Div(icon(key).create());
        mark.addClassNames("ve-tile-icon", tone(key).cssClass());
        var line = new Div(mark, words);
        line.addClassNames("ve-item", "ve-top");
        line.getElement().setAttribute("role", "listitem");
        return line;
    }

    private String when(KeyInfo key, String word) {
        return key.until() == null
                ? getTranslation("portal.keys." + word + ".open")
                : getTranslation("portal.keys." + word + ".until", Times.here().when(key.until()));
    }

    private static VeIcon icon(KeyInfo key) {
        return switch (key.state()) {
            case NEXT -> VeIcon.HOURGLASS;
            case ACTIVE -> VeIcon.BADGE_CHECK;
            case RETIRING -> VeIcon.CIRCLE_SLASH;
        };
    }

    private static Tone tone(KeyInfo key) {
        if (!key.readable()) {
            return Tone.DANGER;
        }
        return switch (key.state()) {
            case NEXT -> Tone.ACCENT;
            case ACTIVE -> Tone.OK;
            case RETIRING -> Tone.NEUTRAL;
        };
    }
}
