package io.vesaas.accounts;

import io.vesaas.shared.Problem;

/** Somebody already signs in with this e-mail address. */
public class EmailTaken extends Problem {

    EmailTaken() {
        super(Kind.CONFLICT, "email-taken", "Somebody already signs in with this e-mail address.");
    }
}
