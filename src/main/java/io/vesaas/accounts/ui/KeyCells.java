package io.vesaas.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.vesaas.accounts.ApiKey;
import io.vesaas.accounts.ApiScope;
import io.vesaas.shared.ui.Times;
import io.vesaas.shared.ui.Translations;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** What is shown of a key, in the table and in the list alike. */
final class KeyCells {

    private KeyCells() {}

    static Component name(ApiKey key) {
        var name = new Span(key.name());
        name.addClassNames("ve-strong", "ve-ellipsis");
        name.setTitle(key.name());
        var shownAs = new Span(key.shownAs() + "…");
        shownAs.addClassNames("ve-mono", "ve-soft", "ve-small");
        var words = new Div(name, shownAs);
        words.addClassNames("ve-stack-0", "ve-min0");
        return words;
    }

    static Component scopes(ApiKey key) {
        var tags = new Div();
        tags.addClassName("ve-tags");
        for (ApiScope scope : key.scopes()) {
            var tag = new Span(title(scope));
            tag.addClassName("ve-tag");
            tags.add(tag);
        }
        return tags;
    }

    static Component made(ApiKey key) {
        String by = Optional.ofNullable(key.madeBy()).orElseGet(() -> text("accounts.keys.maker-gone"));
        return words(by, Times.here().date(Times.here().dayOf(key.madeAt())));
    }

    static String used(ApiKey key) {
        return key.lastUsedAt() == null
                ? text("accounts.keys.never-used")
                : Times.here().ago(key.lastUsedAt());
    }

    static Component ends(ApiKey key, Instant now) {
        var ends = new Span(endsText(key, now));
        ends.setClassName("ve-danger-text", key.isExpired(now));
        return ends;
    }

    static String endsText(ApiKey key, Instant now) {
        if (key.expiresAt() == null) {
            return text("accounts.keys.endless");
        }
        String day = Times.here().date(Times.here().dayOf(key.expiresAt()));
        return key.isExpired(now) ? text("accounts.keys.expired", day) : day;
    }

    static Button revoke(ApiKey key, Consumer<ApiKey> revoke) {
        var button = new Button(text("accounts.keys.revoke"), click -> revoke.accept(key));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(text("accounts.keys.revoke-of", key.name()));
        return button;
    }

    /** What a scope allows, in a few words. */
    static String title(ApiScope scope) {
        return text("accounts.keys.scope." + word(scope));
    }

    /** What a scope allows, in a sentence. */
    static String sentence(ApiScope scope) {
        return text("accounts.keys.scope." + word(scope) + ".text");
    }

    private static String word(ApiScope scope) {
        return scope.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Component words(String first, String second) {
        var lower = new Span(second);
        lower.addClassNames("ve-caption");
        var upper = new Span(first);
        upper.addClassName("ve-ellipsis");
        upper.setTitle(first);
        var words = new Div(upper, lower);
        words.addClassNames("ve-stack-0", "ve-min0");
        return words;
    }

    static String text(String key, Object... arguments) {
        return Translations.here(key, arguments);
    }
}
