package io.vesaas.portal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import io.vesaas.shared.Problem;
import io.vesaas.shared.ui.Problems;
import io.vesaas.shared.ui.Reference;
import io.vesaas.shared.ui.Toast;
import io.vesaas.shared.ui.VeIcon;
import io.vesaas.team.RouteWatch;
import io.vesaas.team.VeId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** Has a route examined while the page goes on; what is found arrives over the live feed. */
final class ExamineButton extends Button {

    private static final Logger LOG = LoggerFactory.getLogger(ExamineButton.class);

    private final RouteWatch watch;
    private final VeId ve;

    ExamineButton(RouteWatch watch, VeId ve) {
        this.watch = watch;
        this.ve = ve;
        setIcon(VeIcon.REFRESH_CW.create());
        addThemeVariants(ButtonVariant.PRIMARY);
        addClickListener(click -> begin());
        showBusy(false);
    }

    private void begin() {
        showBusy(true);
        getUI().ifPresent(ui -> Thread.startVirtualThread(new DelegatingSecurityContextRunnable(() -> examine(ui))));
    }

    private void examine(UI ui) {
        try {
            watch.examine(ve);
            end(ui, () -> {});
        } catch (Problem problem) {
            end(ui, () -> Toast.error(Problems.sentence(problem)));
        } catch (RuntimeException failure) {
            String reference = Reference.next();
            LOG.error("failed to examine the route of {}, reference {}", ve, reference, failure);
            end(ui, () -> Toast.error(getTranslation("portal.routes.examine-failed", reference)));
        }
    }

    private void end(UI ui, Runnable news) {
        try {
            ui.access(() -> {
                showBusy(false);
                news.run();
            });
        } catch (UIDetachedException left) {
            LOG.debug("nobody looks any more");
        }
    }

    private void showBusy(boolean busy) {
        setEnabled(!busy);
        setText(getTranslation(busy ? "portal.routes.examining" : "portal.routes.examine"));
    }
}
