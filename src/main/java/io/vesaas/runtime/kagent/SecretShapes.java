package io.vesaas.runtime.kagent;

import java.util.regex.Pattern;

/** Finds secrets in free text by their shapes, such as a key that somebody left in a prompt or in an address. */
final class SecretShapes {

    private static final Pattern KEY = Pattern.compile(
            // Keys of well-known services, and JSON web tokens.
            "\\b(?:sk|pk|rk)-[A-Za-z0-9_-]{16,}|\\bgh[pousr]_[A-Za-z0-9]{20,}|\\bglpat-[\\w-]{16,}|\\bxox[abeprs]-[\\w-]{10,}"
                    + "|\\bA(?:KIA|SIA)[0-9A-Z]{16}\\b|\\bAIza[\\w-]{30,}|\\bhf_[A-Za-z0-9]{20,}"
                    + "|\\beyJ[\\w-]{8,}(?:\\.[\\w-]*)+"
                    + "|-----BEGIN [A-Z ]*PRIVATE KEY-----[\\s\\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|\\z)");

    private static final Pattern CREDENTIALS =
            Pattern.compile("(?i)\\b(bearer|basic)\\s+(?=\\S*\\d)[A-Za-z0-9+/._~-]{12,}=*");

    private static final Pattern USER_IN_ADDRESS =
            Pattern.compile("(?i)(\\bhttps?://)[^/\\s@]+@|(://)[^/\\s@]*:[^/\\s@]+@");

    private static final Pattern QUERY = Pattern.compile(
            "(?i)([?&](?:[\\w-]*(?:token|secret|password|signature)|(?:[\\w-]*[_-])?api[_-]?key|key|sig)=)[^&#\\s\"']+");

    private SecretShapes() {}

    static String masked(String text) {
        String masked = KEY.matcher(text).replaceAll(SecretMask.MASK);
        masked = CREDENTIALS.matcher(masked).replaceAll("$1 " + SecretMask.MASK);
        masked = USER_IN_ADDRESS
                .matcher(masked)
                .replaceAll(
                        found -> (found.group(1) == null ? found.group(2) : found.group(1)) + SecretMask.MASK + "@");
        return QUERY.matcher(masked).replaceAll("$1" + SecretMask.MASK);
    }
}
