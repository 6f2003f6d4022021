package io.vesaas.portal;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Suggests what a new colleague may be called: short, easy to say in many languages, nobody in the team already. */
final class Names {

    private static final List<String> FRIENDLY = List.of(
            "Mira", "Otto", "Ines", "Bruno", "Noor", "Pell", "Theo", "Juno", "Vera", "Nils", "Yuna", "Esme", "Arlo",
            "Faye", "Lio", "Ada", "Milo", "Rika", "Tove", "Enzo", "Kaia", "Remy", "Suri", "Hugo");

    private static final int LONGEST_ON_BUTTON = 16;

    private Names() {}

    /** Whether there is one and a button has room for it beside a verb. */
    static boolean fitsOnButton(String name) {
        return !name.isEmpty() && name.length() <= LONGEST_ON_BUTTON;
    }

    /** @param seed the same seed begins with the same name */
    static String suggest(Object seed, Set<String> taken) {
        int first = Math.floorMod(seed.hashCode(), FRIENDLY.size());
        return IntStream.range(first, first + FRIENDLY.size())
                .mapToObj(index -> FRIENDLY.get(index % FRIENDLY.size()))
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElse("");
    }
}
