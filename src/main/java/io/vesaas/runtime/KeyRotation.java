package io.vesaas.runtime;

import java.util.List;

/** The keys that sign our tokens, for admins. They change on schedule; no call fails meanwhile. */
public interface KeyRotation {

    /** All keys: the next one, the active one, then the retiring ones, youngest first. Reads the database. */
    List<KeyInfo> keys();

    /**
     * Begins to replace the active key: makes the next one and publishes it. It signs when the gateway has been seen to
     * accept it and all who keep a copy of our public keys have had the time to read it; see {@link KeyInfo#until()}.
     * When a rotation is under way already, nothing new begins.
     *
     * <p>Reaches over the network: not for the thread of a page. A gateway that is away is no error; publishing is tried
     * again until it succeeds.
     *
     * @return the next key, or the active one when it has just begun to sign
     */
    KeyInfo rotateNow();
}
