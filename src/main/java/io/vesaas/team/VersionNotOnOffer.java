package io.vesaas.team;

import io.vesaas.shared.Problem;

/** Another version has taken its place, the listing is not on offer now, or a newer one was accepted before. */
public final class VersionNotOnOffer extends Problem {

    VersionNotOnOffer(int version) {
        super(Kind.CONFLICT, "version-not-on-offer", "Version " + version + " is not on offer any more.", version);
    }
}
