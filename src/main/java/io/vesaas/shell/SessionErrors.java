package io.vesaas.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import io.vesaas.shared.Problem;
import io.vesaas.shared.ui.Problems;
import io.vesaas.shared.ui.Reference;
import io.vesaas.shared.ui.Toast;
import io.vesaas.shared.ui.Translations;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/** What happens when a click or a push fails: the page stays, a toast says what it means. */
final class SessionErrors implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SessionErrors.class);

    @Override
    public void error(ErrorEvent event) {
        Throwable failure = event.getThrowable();
        Problem problem = Failures.problem(failure);
        if (problem != null) {
            tell(event, () -> Toast.warn(Problems.sentence(problem)));
        } else if (Failures.find(failure, AccessDeniedException.class) != null) {
            tell(event, () -> Toast.warn(Translations.here("shell.error.forbidden.toast")));
        } else if (Failures.find(failure, ClientAbortException.class) != null) {
            LOG.debug("a browser left in the middle of an answer", failure);
        } else {
            String reference = Reference.next();
            LOG.error("failed in a session, reference {}", reference, failure);
            tell(event, () -> Toast.error(Translations.here("shell.error.toast", reference)));
        }
    }

    private static void tell(ErrorEvent event, Runnable toast) {
        UI ui = UI.getCurrent();
        if (ui != null) {
            toast.run();
        } else {
            event.getComponent().flatMap(component -> component.getUI()).ifPresent(its -> its.access(toast::run));
        }
    }
}
