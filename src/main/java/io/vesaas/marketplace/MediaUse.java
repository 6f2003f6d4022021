package io.vesaas.marketplace;

import java.util.stream.Stream;

/** Somebody who shows pictures; those that nobody names for a day are removed. */
public interface MediaUse {

    /** Every picture in use, called inside a transaction of the platform; closed by the caller. */
    Stream<MediaId> inUse();
}
