package io.vesaas.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Light or dark in one browser tab, and everything that shows which of them is chosen. */
final class Appearance {

    private final List<Consumer<ColorScheme.Value>> listeners = new ArrayList<>();
    private ColorScheme.Value chosen = Preferences.scheme(VaadinRequest.getCurrent());

    ColorScheme.Value chosen() {
        return chosen;
    }

    void choose(ColorScheme.Value scheme) {
        chosen = scheme;
        Preferences.remember(scheme);
        UI.getCurrent().getPage().setColorScheme(scheme);
        listeners.forEach(listener -> listener.accept(scheme));
    }

    /** Changes from light to dark or back; what the system shows is known in the browser only. */
    void toggle(UI ui) {
        switch (chosen) {
            case LIGHT -> choose(ColorScheme.Value.DARK);
            case DARK -> choose(ColorScheme.Value.LIGHT);
            default ->
                ui.getPage()
                        .executeJs("return matchMedia('(prefers-color-scheme: dark)').matches")
                        .then(Boolean.class, dark -> choose(dark ? ColorScheme.Value.LIGHT : ColorScheme.Value.DARK));
        }
    }

    void onChange(Consumer<ColorScheme.Value> listener) {
        listeners.add(listener);
    }
}
