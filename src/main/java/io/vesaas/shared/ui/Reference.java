package io.vesaas.shared.ui;

import java.security.SecureRandom;

/** Makes references, such as {@code 7F3K-92QD}, that stand on the page and in the log, so that the two can be matched. */
public final class Reference {

    /** Without letters and digits that are taken for one another. */
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {}

    public static String next() {
        var reference = new StringBuilder("____-____");
        for (int i = 0; i < reference.length(); i++) {
            if (reference.charAt(i) == '_') {
                reference.setCharAt(i, SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
            }
        }
        return reference.toString();
    }
}
