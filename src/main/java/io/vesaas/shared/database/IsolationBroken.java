package io.vesaas.shared.database;

import java.util.List;

/** The database would not keep customers apart; the application refuses to start. */
final class IsolationBroken extends RuntimeException {

    private final transient List<String> faults;

    IsolationBroken(List<String> faults) {
        super("The database would not keep customers apart: " + String.join("; ", faults));
        this.faults = faults;
    }

    List<String> faults() {
        return faults;
    }
}
