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
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** Does something slow while the page goes on; meanwhile it says so and can't be pressed. */
final class BusyButton extends Button {

    private static final Logger LOG = LoggerFactory.getLogger(BusyButton.class);

    private final String words;
    private final String busyWords;
    private final String failedKey;
    private final Runnable work;
    private final Runnable done;
    private Consumer<Runnable> question = Runnable::run;

    private BusyButton(VeIcon icon, String words, String busyWords, String failedKey, Runnable work, Runnable done) {
        this.words = words;
        this.busyWords = busyWords;
        this.failedKey = failedKey;
        this.work = work;
        this.done = done;
        setIcon(icon.create());
        addClickListener(click -> question.accept(this::begin));
        showBusy(false);
    }

    /**
     * The main thing to do.
     *
     * @param failedKey of the sentence for what nobody foresaw; its argument is the reference
     * @param work runs without the UI and must not touch components
     */
    static BusyButton primary(VeIcon icon, String words, String busyWords, String failedKey, Runnable work) {
        var button = new BusyButton(icon, words, busyWords, failedKey, work, () -> {});
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    /** One beside a heading. @param done runs in the UI when the work has succeeded */
    static BusyButton quiet(
            VeIcon icon, String words, String busyWords, String failedKey, Runnable work, Runnable done) {
        var button = new BusyButton(icon, words, busyWords, failedKey, work, done);
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    /** Puts a question before the work. @param question gets what begins it */
    void askFirst(Consumer<Runnable> question) {
        this.question = question;
    }

    private void begin() {
        showBusy(true);
        getUI().ifPresent(ui -> Thread.startVirtualThread(new DelegatingSecurityContextRunnable(() -> run(ui))));
    }

    private void run(UI ui) {
        try {
            work.run();
            end(ui, done);
        } catch (Problem problem) {
            end(ui, () -> Toast.error(Problems.sentence(problem)));
        } catch (RuntimeException failure) {
            String reference = Reference.next();
            LOG.error("failed at \"{}\", reference {}", words, reference, failure);
            end(ui, () -> Toast.error(getTranslation(failedKey, reference)));
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
        setText(busy ? busyWords : words);
    }
}
