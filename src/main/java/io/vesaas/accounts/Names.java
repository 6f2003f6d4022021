package io.vesaas.accounts;

import io.vesaas.shared.Invalid;

/** The rule for names of people and customers. */
final class Names {

    static final int LONGEST = 120;

    private Names() {}

    /** The name without spaces around it and without control characters. */
    static String require(String typed) {
        String name = typed.replaceAll("\\p{Cntrl}+", " ").strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new Invalid("name", "name-length", "A name has 1 to %d characters.".formatted(LONGEST), LONGEST);
        }
        return name;
    }
}
