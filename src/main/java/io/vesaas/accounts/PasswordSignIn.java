package io.vesaas.accounts;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Signs a person in by e-mail and password; tells nobody whether an account exists. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final PersonRows people;
    private final Passwords passwords;
    private final SlowDown slowDown;
    private final SignInDesk desk;
    private final PlatformScope platform;

    PasswordSignIn(PersonRows people, Passwords passwords, SlowDown slowDown, SignInDesk desk, PlatformScope platform) {
        this.people = people;
        this.passwords = passwords;
        this.slowDown = slowDown;
        this.desk = desk;
        this.platform = platform;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        try {
            return signIn(attempt);
        } catch (DataAccessException | TransactionException noDatabase) {
            throw new AuthenticationServiceException("failed to look at a sign-in", noDatabase);
        }
    }

    private Authentication signIn(Authentication attempt) {
        var browser = attempt.getDetails() instanceof Browser known ? known : new Browser("", "");
        var address = SlowDown.Subject.address(browser);
        String password = Objects.toString(attempt.getCredentials(), "");
        Optional<Email> email = Email.parse(attempt.getName());
        if (email.isEmpty() || password.length() > Passwords.LONGEST) {
            admit(address);
            throw wrong();
        }
        var account = SlowDown.Subject.account(email.get());
        admit(address, account);
        Person person = check(email.get(), password);
        slowDown.succeeded(account, address);
        return authenticated(desk.begin(person.id(), browser));
    }

    private void admit(SlowDown.Subject... subjects) {
        slowDown.admit(subjects).ifPresent(wait -> {
            throw new TooSoon(wait);
        });
    }

    private Person check(Email email, String password) {
        @Nullable Person person = platform.call("check a password", () -> people.findByEmail(email.value()))
                .orElse(null);
        boolean fits = passwords.fits(password, person == null ? null : person.passwordHash());
        if (person == null || !fits || person.isBlocked()) {
            throw wrong();
        }
        if (passwords.isWeak(person.passwordHash())) {
            String stronger = passwords.hash(password);
            platform.run(
                    "strengthen a password hash",
                    () -> people.findById(person.id().value()).ifPresent(row -> row.rehash(stronger)));
        }
        return person;
    }

    private static Authentication authenticated(SignInDesk.Opened opened) {
        var signedIn = opened.signedIn();
        var authentication = UsernamePasswordAuthenticationToken.authenticated(
                signedIn, null, AuthorityUtils.createAuthorityList(signedIn.authorities()));
        authentication.setDetails(opened);
        return authentication;
    }

    private static BadCredentialsException wrong() {
        return new BadCredentialsException("wrong e-mail or password");
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
