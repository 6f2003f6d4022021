package io.vesaas.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import io.vesaas.shared.Problem;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/**
 * A place for something slow: shows a skeleton, loads on a virtual thread for the same caller, and shows the result, or
 * what went wrong with a way to try again. It loads when it is attached, and again at each attach.
 */
public class Loading<T> extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(Loading.class);

    private final Supplier<Component> skeleton;
    private final Supplier<T> load;
    private final Function<T, Component> show;
    private int attempt;

    /**
     * @param load runs without the UI: it returns data and must not touch components
     * @param show makes the component from the data, in the UI
     */
    public Loading(Supplier<Component> skeleton, Supplier<T> load, Function<T, Component> show) {
        this.skeleton = skeleton;
        this.load = load;
        this.show = show;
    }

    /** Loads once more; what an earlier attempt still brings is dropped. */
    public void reload() {
        getUI().ifPresent(ui -> {
            int mine = ++attempt;
            showOnly(skeleton.get());
            Thread.startVirtualThread(new DelegatingSecurityContextRunnable(() -> run(ui, mine)));
        });
    }

    @Override
    protected void onAttach(AttachEvent event) {
        reload();
    }

    private void run(UI ui, int mine) {
        try {
            T loaded = load.get();
            answer(ui, mine, () -> show.apply(loaded));
        } catch (Problem problem) {
            answer(ui, mine, () -> failure(Problems.sentence(problem, ui.getLocale()), null));
        } catch (RuntimeException failure) {
            String reference = Reference.next();
            LOG.error("failed to load part of a page, reference {}", reference, failure);
            answer(ui, mine, () -> failure(getTranslation("shared.load-failed.text"), reference));
        }
    }

    private Component failure(String sentence, @Nullable String reference) {
        return new ErrorState(
                getTranslation("shared.load-failed.title"), sentence, reference, ErrorState.retry(this::reload));
    }

    private void answer(UI ui, int mine, Supplier<Component> content) {
        ui.access(() -> {
            if (mine == attempt && isAttached()) {
                showOnly(content.get());
            }
        });
    }

    private void showOnly(Component content) {
        removeAll();
        add(content);
    }
}
