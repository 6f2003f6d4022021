package io.vesaas.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.vesaas.shared.ui.Face;
import io.vesaas.shared.ui.VeIcon;
import java.util.List;

/**
 * Asks who it is. The form goes to {@code POST /sign-in}; a refusal comes back as {@code ?error=wrong}, {@code too-many}
 * (with {@code seconds} to wait), {@code unavailable} or {@code stale}, the end of a visit as {@code ?signed-out}.
 */
@Route(value = SignInView.ROUTE, autoLayout = false)
@AnonymousAllowed
class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "sign-in";

    private static final int A_MINUTE = 60;

    private static final List<String> REFUSALS = List.of("wrong", "too-many", "unavailable", "stale");

    private final LoginForm form = new LoginForm();
    private final Div signedOut = new Div();

    SignInView() {
        form.setAction(ROUTE);
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words("wrong", A_MINUTE));
        signedOut.addClassNames("ve-banner", "ve-ok");
        signedOut.add(VeIcon.CIRCLE_CHECK.create(), new Span(getTranslation("shell.sign-in.signed-out")));
        signedOut.getElement().setAttribute("role", "status");

        var column = new Div(new Brand(), box(), caption("shell.sign-in.foot"));
        column.addClassName("ve-signin-form");
        addClassName("ve-signin");
        add(column, new SignInArt());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        boolean refused = parameters.getParameters().containsKey("error");
        if (refused) {
            String refusal = parameters
                    .getSingleParameter("error")
                    .filter(REFUSALS::contains)
                    .orElse("wrong");
            form.setI18n(words(refusal, seconds(parameters)));
        }
        form.setError(refused);
        signedOut.setVisible(!refused && parameters.getParameters().containsKey("signed-out"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.sign-in.page") + " · " + getTranslation("shell.product");
    }

    private Component box() {
        var faces = new Div(
                Face.of("vera").large(),
                Face.of("nora").large(),
                Face.of("ines").large());
        faces.addClassNames("ve-empty-faces", "ve-signin-faces");
        var lead = new Paragraph(getTranslation("shell.sign-in.lead"));
        lead.addClassNames("ve-lead", "ve-soft");
        var words = new Div(new H1(getTranslation("shell.sign-in.title")), lead);
        words.addClassName("ve-stack-1");
        var box = new Div(faces, words, signedOut, form, caption("shell.sign-in.new-here"));
        box.addClassName("ve-signin-box");
        return box;
    }

    private static int seconds(QueryParameters parameters) {
        return parameters
                .getSingleParameter("seconds")
                .filter(text -> text.matches("[1-9][0-9]{0,3}"))
                .map(Integer::valueOf)
                .orElse(A_MINUTE);
    }

    private LoginI18n words(String refusal, int seconds) {
        var form = new LoginI18n.Form();
        form.setTitle("");
        form.setUsername(getTranslation("shell.sign-in.email"));
        form.setPassword(getTranslation("shell.sign-in.password"));
        form.setSubmit(getTranslation("shell.sign-in.submit"));
        var error = new LoginI18n.ErrorMessage();
        error.setTitle(getTranslation("shell.sign-in.error." + refusal + ".title"));
        error.setMessage(getTranslation("shell.sign-in.error." + refusal + ".text", seconds));
        error.setUsername(getTranslation("shell.sign-in.email-missing"));
        error.setPassword(getTranslation("shell.sign-in.password-missing"));
        var words = new LoginI18n();
        words.setForm(form);
        words.setErrorMessage(error);
        return words;
    }

    private Paragraph caption(String key) {
        var caption = new Paragraph(getTranslation(key));
        caption.addClassName("ve-caption");
        return caption;
    }
}
