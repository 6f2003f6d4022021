package io.vesaas.runtime.kagent;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** What differs between two specifications, as JSON pointers (RFC 6901); a list that differs is one change. */
final class SpecChanges {

    private SpecChanges() {}

    static Set<String> between(JsonNode before, JsonNode after) {
        var changes = new TreeSet<String>();
        compare("", before, after, changes);
        return changes;
    }

    private static void compare(String pointer, JsonNode before, JsonNode after, Set<String> changes) {
        if (before.equals(after)) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            var names = new TreeSet<>(before.propertyNames());
            names.addAll(after.propertyNames());
            names.forEach(name -> compare(pointer + "/" + escaped(name), before.path(name), after.path(name), changes));
        } else {
            changes.add(pointer);
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
