package io.vesaas.accounts;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of an API key: {@code vek_7f3k92qd_} and 256 random bits; {@code veka_…} for those of admins. Whoever finds
 * one in code or a log can tell what it is, and by its public part which.
 */
record KeyText(String value) {

    static final String OF_CUSTOMERS = "vek";
    static final String OF_ADMINS = "veka";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SMALL = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final String ALL = SMALL + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int PUBLIC_LENGTH = 8;
    private static final int SECRET_LENGTH = 43;
    private static final Pattern SHAPE =
            Pattern.compile("veka?_[a-z0-9]{%d}_[A-Za-z0-9]{%d}".formatted(PUBLIC_LENGTH, SECRET_LENGTH));

    static KeyText random(String kind) {
        return new KeyText(kind + "_" + signs(SMALL, PUBLIC_LENGTH) + "_" + signs(ALL, SECRET_LENGTH));
    }

    /** Reads what came from outside; empty when it can't be a key. */
    static Optional<KeyText> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new KeyText(text)) : Optional.empty();
    }

    boolean isOfAdmins() {
        return value.startsWith(OF_ADMINS + "_");
    }

    String publicId() {
        return value.substring(value.indexOf('_') + 1, value.lastIndexOf('_'));
    }

    /** SHA-256; enough, as nobody guesses 256 bits. */
    byte[] hash() {
        return new Token(value).hash();
    }

    private static String signs(String alphabet, int length) {
        return RANDOM.ints(length, 0, alphabet.length())
                .mapToObj(place -> alphabet.substring(place, place + 1))
                .collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return "API key";
    }
}
