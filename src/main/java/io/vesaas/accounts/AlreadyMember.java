package io.vesaas.accounts;

import io.vesaas.shared.Problem;

/** This person is a member of the customer already. */
public class AlreadyMember extends Problem {

    AlreadyMember() {
        super(Kind.CONFLICT, "already-member", "This person is a member already.");
    }
}
