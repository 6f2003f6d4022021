package io.vesaas.accounts;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords lately: the next attempt has to wait. */
public class TooSoon extends AuthenticationException {

    private final Duration wait;

    TooSoon(Duration wait) {
        super("too many failed sign-ins, next in " + wait);
        this.wait = wait;
    }

    /** How long to wait from now, at least a second. */
    public Duration getWait() {
        return wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait;
    }
}
