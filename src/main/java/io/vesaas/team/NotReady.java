package io.vesaas.team;

import io.vesaas.shared.Problem;

/** The virtual employee is not at work: still being set up, failed or dismissed. */
public final class NotReady extends Problem {

    NotReady(String name) {
        super(Kind.CONFLICT, "ve-not-ready", name + " is not ready to work.", name);
    }
}
