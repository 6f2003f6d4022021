package io.vesaas.shared.secrets;

import org.jspecify.annotations.Nullable;

/** A stored secret can't be opened: the key has changed, or the row has. */
public final class SecretUnreadable extends RuntimeException {

    public SecretUnreadable(String name, @Nullable Throwable cause) {
        super(
                "The stored secret " + name + " can't be opened with ve.secrets.key. Set the key it was stored with.",
                cause);
    }
}
