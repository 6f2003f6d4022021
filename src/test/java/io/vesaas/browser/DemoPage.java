package io.vesaas.browser;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A page of the demo, or something that opens on one, with the person who sees it.
 *
 * @param exceptRules rules of axe that Vaadin's own markup breaks there
 */
record DemoPage(String name, @Nullable Person person, String path, Consumer<Visit> further, List<String> exceptRules) {

    DemoPage(String name, @Nullable Person person, String path) {
        this(name, person, path, visit -> {});
    }

    DemoPage(String name, @Nullable Person person, String path, Consumer<Visit> further) {
        this(name, person, path, further, List.of());
    }

    /** Goes there; the visit is signed in as the person already. */
    void open(Visit visit) {
        visit.open(path);
        further.accept(visit);
        visit.settle();
    }

    @Override
    public String toString() {
        return name;
    }
}
