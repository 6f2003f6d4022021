package io.vesaas.accounts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.vesaas.accounts.ApiScope;
import io.vesaas.accounts.NewApiKey;
import io.vesaas.shared.ui.Addresses;
import io.vesaas.shared.ui.CodeBlock;
import io.vesaas.shared.ui.VeIcon;

/** A new key, the only time it can be read, with a first call to try it. */
final class KeyShown extends Div {

    KeyShown(NewApiKey made) {
        var words = new Paragraph(getTranslation("accounts.keys.once"));
        words.addClassName("ve-small");
        var sign = VeIcon.TRIANGLE_ALERT.create();
        sign.addClassName("ve-warn-text");
        var notice = new Div(sign, words);
        notice.addClassNames("ve-banner", "ve-warn");
        var first = new Span(getTranslation("accounts.keys.try"));
        first.addClassNames("ve-soft", "ve-small");
        var trial = new Div(first, new CodeBlock("curl", curl(made)));
        trial.addClassName("ve-stack-2");
        addClassNames("ve-stack-5", "ve-dialog-body", "ve-key-shown");
        add(notice, new CodeBlock(made.key().name(), made.secret()), trial);
    }

    /** A read that the key is good for. */
    private static String curl(NewApiKey made) {
        String path =
                made.key().scopes().stream().map(KeyShown::pathOf).findFirst().orElseThrow();
        return "curl -H 'Authorization: Bearer %s' \\\n  '%s'".formatted(made.secret(), Addresses.absolute(path));
    }

    private static String pathOf(ApiScope scope) {
        return switch (scope) {
            case MARKETPLACE_READ -> "/api/marketplace/agents";
            case ADMIN_AGENTS -> "/api/admin/kagent/agents";
            case ADMIN_MARKETPLACE -> "/api/admin/marketplace/agents";
        };
    }
}
