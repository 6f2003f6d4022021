package io.vesaas.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.vesaas.shared.Problem;
import io.vesaas.shared.ui.Reference;
import io.vesaas.shared.ui.Tone;
import io.vesaas.shared.ui.VeIcon;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A page failed. What was expected to go wrong is said as such; the rest is logged with the reference that it shows. */
@AnonymousAllowed
class BrokenPage extends ErrorPage implements HasErrorParameter<Exception> {

    private static final Logger LOG = LoggerFactory.getLogger(BrokenPage.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        Exception failure = error.getException();
        return switch (Failures.problem(failure)) {
            case Problem problem
            when problem.kind() == Problem.Kind.NOT_FOUND -> {
                notFound();
                yield HttpServletResponse.SC_NOT_FOUND;
            }
            case Problem problem
            when problem.kind() == Problem.Kind.FORBIDDEN -> {
                forbidden();
                yield HttpServletResponse.SC_FORBIDDEN;
            }
            case null, default -> {
                String reference = Reference.next();
                LOG.error("failed to show {}, reference {}", event.getLocation().getPath(), reference, failure);
                show("broken", VeIcon.TRIANGLE_ALERT, Tone.DANGER, reference);
                yield HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
            }
        };
    }
}
