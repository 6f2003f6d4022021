package io.vesaas.runtime.gateway;

import java.io.IOException;

/** What arrived is not the protocol, or more of it than is read. */
final class Garbled extends IOException {

    Garbled(String fact) {
        super(PassageTokens.masked(fact));
    }

    Garbled(String fact, Throwable cause) {
        super(PassageTokens.masked(fact), cause);
    }
}
