package io.vesaas.runtime;

import java.util.List;

/** What a reconciler did, in the order in which it did it; empty when everything already was as wanted. */
public record ReconcileReport(List<Repair> repairs) {

    public ReconcileReport {
        repairs = List.copyOf(repairs);
    }

    /** Whether everything already was as wanted. */
    public boolean nothingToDo() {
        return repairs.isEmpty();
    }
}
