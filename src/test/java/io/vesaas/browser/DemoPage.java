package io.vesaas.browser;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A page of the demo, or something that opens on one, with the person who sees it. */
record DemoPage(String name, @Nullable Person person, String path, Consumer<Visit> further) {

    DemoPage(String name, @Nullable Person person, String path) {
        this(name, person, path, visit -> {});
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
