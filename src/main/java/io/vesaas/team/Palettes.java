package io.vesaas.team;

import java.util.Collection;
import java.util.stream.IntStream;

/** Chooses the colours of a new colleague's face, so that a small team has no two alike. */
final class Palettes {

    private static final int COUNT = 10;

    private Palettes() {}

    static int next(VeId id, Collection<Short> inUse) {
        int first = Math.floorMod(id.value().hashCode(), COUNT);
        return IntStream.range(first, first + COUNT)
                .map(palette -> palette % COUNT)
                .filter(palette -> !inUse.contains((short) palette))
                .findFirst()
                .orElse(first);
    }
}
