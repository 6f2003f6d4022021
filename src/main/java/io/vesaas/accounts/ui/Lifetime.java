package io.vesaas.accounts.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How long an API key opens something, as the dialog offers it. */
enum Lifetime {
    MONTH(Duration.ofDays(30)),
    QUARTER(Duration.ofDays(90)),
    YEAR(Duration.ofDays(365)),
    ENDLESS(null);

    private final @Nullable Duration length;

    Lifetime(@Nullable Duration length) {
        this.length = length;
    }

    /** Null when it has none. */
    @Nullable Instant end(Instant now) {
        return length == null ? null : now.plus(length);
    }

    String wordKey() {
        return "accounts.keys.lifetime." + name().toLowerCase(Locale.ROOT) + ".word";
    }
}
