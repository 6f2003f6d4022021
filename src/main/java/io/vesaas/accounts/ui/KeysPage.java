package io.vesaas.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.vesaas.accounts.ApiKey;
import io.vesaas.accounts.ApiScope;
import io.vesaas.accounts.KeyRing;
import io.vesaas.shared.Problem;
import io.vesaas.shared.ui.Confirm;
import io.vesaas.shared.ui.EmptyState;
import io.vesaas.shared.ui.Loading;
import io.vesaas.shared.ui.Page;
import io.vesaas.shared.ui.PageHeader;
import io.vesaas.shared.ui.Problems;
import io.vesaas.shared.ui.Skeleton;
import io.vesaas.shared.ui.Toast;
import io.vesaas.shared.ui.Tone;
import io.vesaas.shared.ui.VeIcon;
import java.time.Clock;
import java.util.List;

/** The API keys of one side, and the ways to make and to revoke them. */
abstract class KeysPage extends Page {

    private static final String REFERENCE = "api/docs";

    private final KeyRing keys;
    private final List<ApiScope> offered;
    private final Clock clock;
    private final Button create = create();
    private final Loading<List<ApiKey>> content;

    KeysPage(String purposeKey, KeyRing keys, List<ApiScope> offered, Clock clock) {
        this.keys = keys;
        this.offered = offered;
        this.clock = clock;
        content = new Loading<>(() -> Skeleton.rows(3), keys::list, this::show);
        add(
                new PageHeader(getTranslation("accounts.keys.title"), getTranslation(purposeKey), reference(), create),
                content);
    }

    private Component show(List<ApiKey> found) {
        create.setVisible(!found.isEmpty());
        if (found.isEmpty()) {
            return EmptyState.withIcon(
                    VeIcon.KEY_ROUND,
                    Tone.ACCENT,
                    getTranslation("accounts.keys.empty.title"),
                    getTranslation("accounts.keys.empty.text"),
                    create());
        }
        var card = new Div(new KeyTable(found, clock, this::revoke), new KeyList(found, clock, this::revoke));
        card.addClassNames("ve-card", "ve-table-card", "ve-keys");
        return card;
    }

    private Button create() {
        var create = new Button(getTranslation("accounts.keys.create"), VeIcon.PLUS.create(), click -> openDialog());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        return create;
    }

    private Anchor reference() {
        var link = new Anchor(
                REFERENCE, new Span(getTranslation("accounts.keys.reference")), VeIcon.EXTERNAL_LINK.create());
        link.setTarget(AnchorTarget.BLANK);
        link.setRouterIgnore(true);
        link.addClassName("ve-key-reference");
        return link;
    }

    private void openDialog() {
        new NewKeyDialog(keys, offered, clock, content::reload).open();
    }

    private void revoke(ApiKey key) {
        Confirm.danger(
                getTranslation("accounts.keys.revoke.title", key.name()),
                getTranslation("accounts.keys.revoke.text"),
                getTranslation("accounts.keys.revoke.verb"),
                getTranslation("accounts.keys.revoke.keep"),
                () -> {
                    try {
                        keys.revoke(key.id());
                        Toast.ok(getTranslation("accounts.keys.revoked", key.name()));
                    } catch (Problem problem) {
                        Toast.warn(Problems.sentence(problem));
                    }
                    content.reload();
                });
    }
}
