package io.vesaas.marketplace.media;

import io.vesaas.shared.Problem;

/** So many pictures are being worked on that this one would have to wait too long. */
public final class MediaBusy extends Problem {

    MediaBusy() {
        super(Kind.LIMITED, "media-busy", "Many pictures are being uploaded at the moment. Try again in a minute.");
    }
}
