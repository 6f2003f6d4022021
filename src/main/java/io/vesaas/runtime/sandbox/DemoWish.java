package io.vesaas.runtime.sandbox;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a member's message asks of the demo model besides its subject. The words count in a short message, or after
 * {@code demo:}, so that a real question with "fail" in it is answered.
 */
record DemoWish(String message, List<String> words, Set<String> orders) {

    private static final int SHORT = 8;
    private static final int VERY_SHORT = 4;
    private static final String ORDERS = "demo:";
    private static final Set<String> GERMAN = Set.of(
            "der",
            "die",
            "das",
            "und",
            "ist",
            "ich",
            "wir",
            "bitte",
            "wie",
            "was",
            "nicht",
            "ein",
            "eine",
            "kannst",
            "mir",
            "für",
            "mit",
            "warum",
            "welche",
            "welcher",
            "hallo",
            "danke",
            "den",
            "auf",
            "zu",
            "langsam",
            "lange",
            "werkzeug",
            "heute",
            "guten",
            "nach",
            "vor",
            "im",
            "dem",
            "sind",
            "kann",
            "sollten",
            "lade",
            "setze",
            "schau",
            "frag");

    static DemoWish of(String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        int orders = lower.indexOf(ORDERS);
        List<String> words = words(lower);
        Set<String> ordered = orders >= 0
                ? Set.copyOf(
                        Set.of(words(lower.substring(orders + ORDERS.length())).toArray(String[]::new)))
                : words.size() <= SHORT ? Set.copyOf(words) : Set.of();
        return new DemoWish(message, words, ordered);
    }

    boolean slow() {
        return ordersAny("slow", "slowly", "langsam");
    }

    boolean isLong() {
        return ordersAny("long", "lang", "lange", "ausführlich");
    }

    boolean fail() {
        boolean meant =
                words.size() <= VERY_SHORT || message.toLowerCase(Locale.ROOT).contains(ORDERS);
        return meant && ordersAny("fail", "scheitere", "fehlschlag");
    }

    boolean limited() {
        return ordersAny("overload", "überlastet");
    }

    boolean empty() {
        return ordersAny("silence", "schweig");
    }

    boolean tool() {
        return ordersAny("tool", "tools", "werkzeug", "werkzeuge");
    }

    boolean approval() {
        return ordersAny("approval", "freigabe", "genehmigung");
    }

    boolean question() {
        return ordersAny("ask", "frag");
    }

    boolean colleague() {
        return ordersAny("colleague", "delegate", "kollege", "kollegin", "delegiere");
    }

    /** Whether the message is about what the tool does, judged by the words of its name. */
    boolean asksFor(String tool) {
        return Arrays.stream(tool.split("[^a-z]+"))
                .filter(part -> part.length() > 4)
                .anyMatch(part -> words.contains(part) || words.contains(part + "s"));
    }

    boolean german() {
        return words.stream().filter(GERMAN::contains).count() * 6 >= words.size()
                || message.chars().anyMatch(c -> "äöüßÄÖÜ".indexOf(c) >= 0);
    }

    private boolean ordersAny(String... any) {
        return Arrays.stream(any).anyMatch(orders::contains);
    }

    private static List<String> words(String lower) {
        return Arrays.stream(lower.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
