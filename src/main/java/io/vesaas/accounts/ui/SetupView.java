package io.vesaas.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.vesaas.accounts.SetupLinks;
import io.vesaas.shared.ui.EmptyState;
import io.vesaas.shared.ui.Tone;
import io.vesaas.shared.ui.VeIcon;

/** Where the one-time link from the log leads: the first admin gives name, e-mail and password. */
@Route(value = "setup", autoLayout = false)
@AnonymousAllowed
class SetupView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final String SIGN_IN = "sign-in";

    private final SetupLinks links;
    private final Div box = new Div();

    SetupView(SetupLinks links) {
        this.links = links;
        box.addClassName("ve-signin-box");
        var column = new Div(box);
        column.addClassName("ve-signin-form");
        addClassName("ve-signin");
        add(column);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String token = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("token")
                .orElse("");
        box.removeAll();
        if (links.isOpen(token)) {
            box.add(welcome(), new SetupForm(wanted -> {
                links.use(token, wanted);
                box.removeAll();
                box.add(done());
            }));
        } else {
            box.add(closed());
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.setup.page");
    }

    private Component welcome() {
        var lead = new Paragraph(getTranslation("accounts.setup.lead"));
        lead.addClassNames("ve-lead", "ve-soft");
        var words = new Div(new H1(getTranslation("accounts.setup.title")), lead);
        words.addClassName("ve-stack-1");
        return words;
    }

    private Component done() {
        return EmptyState.withIcon(
                        VeIcon.CIRCLE_CHECK,
                        Tone.OK,
                        getTranslation("accounts.setup.done.title"),
                        getTranslation("accounts.setup.done.text"),
                        toSignIn())
                .asPage();
    }

    private Component closed() {
        return EmptyState.withIcon(
                        VeIcon.TRIANGLE_ALERT,
                        Tone.WARN,
                        getTranslation("accounts.setup.closed.title"),
                        getTranslation("accounts.setup.closed.text"),
                        toSignIn())
                .asPage();
    }

    private Component toSignIn() {
        return new Anchor(SIGN_IN, getTranslation("accounts.setup.to-sign-in"));
    }
}
