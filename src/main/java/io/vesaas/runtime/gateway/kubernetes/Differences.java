package io.vesaas.runtime.gateway.kubernetes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How an object differs from what it should be, in sentences for an admin. */
final class Differences {

    private static final int LENGTH_OF_A_VALUE = 120;

    private final List<String> found = new ArrayList<>();

    private Differences() {}

    /**
     * Compares trees of JSON values.
     *
     * @param place how the sentences call the root of both
     */
    static List<String> between(String place, @Nullable Object wanted, @Nullable Object actual) {
        var differences = new Differences();
        differences.compare(place, wanted, actual);
        return differences.found;
    }

    private void compare(String place, @Nullable Object wanted, @Nullable Object actual) {
        if (wanted == null && actual != null) {
            found.add(place + " should not be there: " + shown(actual));
        } else if (wanted != null && actual == null) {
            found.add(place + " is missing");
        } else if (wanted instanceof Map<?, ?> one && actual instanceof Map<?, ?> other) {
            Set<Object> keys = new LinkedHashSet<>(one.keySet());
            keys.addAll(other.keySet());
            keys.forEach(key -> compare(place + "." + key, one.get(key), other.get(key)));
        } else if (wanted instanceof List<?> one && actual instanceof List<?> other) {
            for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
                compare(
                        place + "[" + i + "]",
                        i < one.size() ? one.get(i) : null,
                        i < other.size() ? other.get(i) : null);
            }
        } else if (wanted != null && actual != null && !isSame(wanted, actual)) {
            found.add(place + " is " + shown(actual) + " instead of " + shown(wanted));
        }
    }

    private static boolean isSame(Object wanted, Object actual) {
        return wanted instanceof Number one && actual instanceof Number other
                ? one.longValue() == other.longValue() && one.doubleValue() == other.doubleValue()
                : wanted.equals(actual);
    }

    private static String shown(Object value) {
        String text = value.toString();
        return text.length() <= LENGTH_OF_A_VALUE ? text : text.substring(0, LENGTH_OF_A_VALUE) + "…";
    }
}
