package io.vesaas.runtime.gateway;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Remembers of a request whether a connection was there and bytes may have gone out, travelling as its tag. */
final class Reached {

    private volatile boolean marked;

    /** A network interceptor: it runs when the connection stands and before anything is written to it. */
    static Response mark(Interceptor.Chain chain) throws IOException {
        Reached reached = chain.request().tag(Reached.class);
        if (reached != null) {
            reached.marked = true;
        }
        return chain.proceed(chain.request());
    }

    boolean isMarked() {
        return marked;
    }
}
