package io.vesaas.accounts;

import org.springframework.security.core.AuthenticationException;

/** An API key that opens nothing. Whoever holds the right text may know why; a wrong one is just wrong. */
public class KeyRefused extends AuthenticationException {

    /** Why. */
    public enum Reason {
        WRONG("api-key-wrong", "This is no API key that we know. Send it as: Authorization: Bearer vek_…"),
        REVOKED("api-key-revoked", "This API key was revoked. Make a new one."),
        EXPIRED("api-key-expired", "This API key has expired. Make a new one.");

        private final String code;
        private final String sentence;

        Reason(String code, String sentence) {
            this.code = code;
            this.sentence = sentence;
        }
    }

    private final Reason reason;

    KeyRefused(Reason reason) {
        super(reason.sentence);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** A stable name in kebab case. */
    public String code() {
        return reason.code;
    }
}
