package io.vesaas.accounts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.vesaas.accounts.ApiKey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** API keys as a list, for a phone. */
final class KeyList extends Div {

    KeyList(List<ApiKey> keys, Clock clock, Consumer<ApiKey> revoke) {
        addClassName("ve-phone-list");
        getElement().setAttribute("role", "list");
        keys.forEach(key -> add(item(key, clock.instant(), revoke)));
    }

    private Div item(ApiKey key, Instant now, Consumer<ApiKey> revoke) {
        var head = new Div(KeyCells.name(key), KeyCells.revoke(key, revoke));
        head.addClassName("ve-between");
        var facts = new Span(getTranslation("accounts.keys.facts", KeyCells.used(key), KeyCells.endsText(key, now)));
        facts.addClassName("ve-caption");
        facts.setClassName("ve-danger-text", key.isExpired(now));
        var words = new Div(head, KeyCells.scopes(key), facts);
        words.addClassNames("ve-stack-2", "ve-grow");
        var item = new Div(words);
        item.addClassNames("ve-item", "ve-top");
        item.getElement().setAttribute("role", "listitem");
        return item;
    }
}
