package io.vesaas.runtime.gateway;

import java.io.IOException;
import java.io.InputStream;
import okhttp3.Response;

/** Listens to one call. */
interface Tape {

    /** Listens to nothing. */
    Tape NONE = new Tape() {};

    /** Takes down status and headers. */
    default void answered(Response response) {}

    /** Takes down what is read from here, when it is read. */
    default InputStream through(InputStream in) {
        return in;
    }

    /** Takes down a body that came in one piece. */
    default void body(byte[] whole) {}

    default void broken(IOException reason) {}

    /** Ends the recording, and may be called again. */
    default void over() {}
}
