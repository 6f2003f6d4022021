package io.vesaas.shared.ui;

import java.util.Locale;

/** The meaning of a colour. A tone never speaks alone: an icon or a word is beside it. */
public enum Tone {
    NEUTRAL,
    ACCENT,
    OK,
    WARN,
    DANGER;

    /** The CSS class that sets the colour and tint of this tone. */
    public String cssClass() {
        return "ve-" + name().toLowerCase(Locale.ROOT);
    }
}
