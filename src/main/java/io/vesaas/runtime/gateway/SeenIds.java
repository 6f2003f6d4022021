package io.vesaas.runtime.gateway;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers the latest ids, so many that no honest task passes it and so few that no other one fills the memory. */
final class SeenIds {

    private static final int MOST = 10_000;

    private final Map<String, Boolean> ids = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    };

    /** Whether the id is new; a missing id is always new. */
    boolean add(@Nullable String id) {
        return id == null || ids.put(id, true) == null;
    }
}
