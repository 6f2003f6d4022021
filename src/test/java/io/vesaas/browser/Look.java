package io.vesaas.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;

/** How a page is looked at: on a desk or on a phone, in light or dark. */
enum Look {
    WIDE_LIGHT(1440, 900, ColorScheme.LIGHT),
    WIDE_DARK(1440, 900, ColorScheme.DARK),
    NARROW_LIGHT(390, 844, ColorScheme.LIGHT),
    NARROW_DARK(390, 844, ColorScheme.DARK);

    private final int width;
    private final int height;
    private final ColorScheme scheme;

    Look(int width, int height, ColorScheme scheme) {
        this.width = width;
        this.height = height;
        this.scheme = scheme;
    }

    boolean narrow() {
        return width < 600;
    }

    NewContextOptions options() {
        return new NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setHasTouch(narrow())
                .setLocale("en-GB");
    }

    /** As in the names of files: {@code light-1440}. */
    @Override
    public String toString() {
        return scheme.name().toLowerCase(Locale.ROOT) + "-" + width;
    }
}
