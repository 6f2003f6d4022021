package io.vesaas.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import io.vesaas.shared.ui.Tone;
import io.vesaas.shared.ui.VeIcon;
import org.jspecify.annotations.Nullable;

/** A page that could not be shown: what happened, what it means, and the way back. */
abstract class ErrorPage extends Main implements HasDynamicTitle {

    private String title = "";

    ErrorPage() {
        addClassName("ve-error-page");
    }

    /** @param kind names the texts: {@code shell.error.<kind>.title} and {@code .text} */
    final void show(String kind, VeIcon icon, Tone tone, @Nullable String reference) {
        title = getTranslation("shell.error." + kind + ".title");
        var mark = new Div(icon.create());
        mark.addClassNames("ve-empty-mark", tone.cssClass());
        var text = new Paragraph(getTranslation("shell.error." + kind + ".text"));
        text.addClassName("ve-soft");
        var home = new Button(
                getTranslation("shell.error.home"),
                click -> getUI().ifPresent(ui -> ui.getPage().setLocation(".")));
        home.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(home);
        actions.addClassName("ve-actions");
        var state = new Div(mark, new H1(title), text, actions);
        if (reference != null) {
            var line = new Span(getTranslation("shared.reference", reference));
            line.addClassNames("ve-mono", "ve-soft");
            state.add(line);
        }
        state.addClassName("ve-empty");
        removeAll();
        add(new Brand(), state);
    }

    final void notFound() {
        show("not-found", VeIcon.SEARCH, Tone.ACCENT, null);
    }

    final void forbidden() {
        show("forbidden", VeIcon.LOCK, Tone.WARN, null);
    }

    @Override
    public String getPageTitle() {
        return title + " · " + getTranslation("shell.product");
    }
}
