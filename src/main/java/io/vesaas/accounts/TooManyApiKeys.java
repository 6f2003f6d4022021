package io.vesaas.accounts;

import io.vesaas.shared.Problem;

/** There are as many API keys as there can be. */
public class TooManyApiKeys extends Problem {

    TooManyApiKeys(int most) {
        super(Kind.CONFLICT, "too-many-api-keys", "There are " + most + " API keys already. Revoke one first.", most);
    }
}
