package io.vesaas.accounts;

import io.vesaas.shared.Problem;

/** The link for the first admin doesn't work any more, or never did. */
public class SetupLinkUsed extends Problem {

    SetupLinkUsed() {
        super(Kind.NOT_FOUND, "setup-link-used", "This link does not work any more.");
    }
}
