package io.vesaas.accounts;

import io.vesaas.shared.Invalid;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address in the form in which it is stored and compared: without spaces around it, in lower case.
 *
 * @param value at most 254 characters
 */
record Email(String value) {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE = Pattern.compile("[^\\s\\p{Cntrl}@<>\"]{1,64}@[^\\s\\p{Cntrl}@<>\"]{1,189}");

    /** Reads what somebody typed; empty when it can't be an address. */
    static Optional<Email> parse(String typed) {
        String value = typed.length() > 2 * LONGEST ? "" : typed.strip().toLowerCase(Locale.ROOT);
        return value.length() <= LONGEST && SHAPE.matcher(value).matches()
                ? Optional.of(new Email(value))
                : Optional.empty();
    }

    /** @throws Invalid when it can't be an address */
    static Email require(String typed) {
        return parse(typed).orElseThrow(() -> new Invalid("email", "email-invalid", "This is no e-mail address."));
    }
}
