package io.vesaas.accounts;

import io.vesaas.accounts.KeyRefused.Reason;
import java.time.Clock;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Finds the caller behind an API key. Whoever sends wrong ones is soon told to wait; a right one is always let in, as
 * nobody guesses 256 bits, and many programs may share an address.
 */
@Component
class KeySignIn {

    private final ApiKeyDesk desk;
    private final SlowDown slowDown;
    private final Clock clock;

    KeySignIn(ApiKeyDesk desk, SlowDown slowDown, Clock clock) {
        this.desk = desk;
        this.slowDown = slowDown;
        this.clock = clock;
    }

    /**
     * @throws KeyRefused when the key opens nothing
     * @throws TooSoon when too many wrong ones came from there
     */
    Authentication signIn(String text, Browser from) {
        try {
            ApiCaller caller = caller(text, from);
            return UsernamePasswordAuthenticationToken.authenticated(
                    caller, null, AuthorityUtils.createAuthorityList(caller.authorities()));
        } catch (DataAccessException | TransactionException noDatabase) {
            throw new AuthenticationServiceException("failed to look at an API key", noDatabase);
        }
    }

    private ApiCaller caller(String text, Browser from) {
        var found = KeyText.parse(text).flatMap(desk::find).orElseThrow(() -> refused(Reason.WRONG, from));
        if (found.revoked()) {
            throw refused(Reason.REVOKED, from);
        }
        if (found.key().isExpired(clock.instant())) {
            throw refused(Reason.EXPIRED, from);
        }
        return new ApiCaller(
                found.key().id(),
                found.key().name(),
                found.customer(),
                found.key().scopes());
    }

    private RuntimeException refused(Reason reason, Browser from) {
        return slowDown.admit(SlowDown.Subject.keysFrom(from))
                .<RuntimeException>map(TooSoon::new)
                .orElseGet(() -> new KeyRefused(reason));
    }
}
