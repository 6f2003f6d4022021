package io.vesaas.accounts;

import io.vesaas.shared.Acting;
import io.vesaas.shared.CustomerId;
import io.vesaas.shared.Ids;
import io.vesaas.shared.PersonId;
import io.vesaas.shared.Scope;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** People and customers for tests; each call makes new ones. */
@TestComponent
public class AccountsFixtures {

    public static final String PASSWORD = "correct horse battery";

    private final Customers customers;
    private final Members members;
    private final People people;
    private final SignInDesk desk;

    AccountsFixtures(Customers customers, Members members, People people, SignInDesk desk) {
        this.desk = desk;
        this.customers = customers;
        this.members = members;
        this.people = people;
    }

    public static String newEmail() {
        return "p-" + Ids.next() + "@example.org";
    }

    public CustomerId customer(String name, String ownerEmail) {
        return system(() -> customers.open(name, new NewPerson("Owner of " + name, ownerEmail, PASSWORD)));
    }

    public PersonId member(CustomerId customer, String email, Role role) {
        return Acting.as(
                "test",
                new Scope.Customer(customer),
                () -> members.add(new NewPerson("Member " + email, email, PASSWORD), role));
    }

    public void join(CustomerId customer, PersonId person, Role role) {
        Acting.as("test", new Scope.Customer(customer), () -> members.join(person, role));
    }

    public PersonId admin(String email) {
        return system(() -> people.addAdmin(new NewPerson("Admin " + email, email, PASSWORD)));
    }

    public PersonId person(String email) {
        return system(() -> people.find(email).orElseThrow());
    }

    public void block(PersonId person) {
        system(() -> {
            people.block(person);
            return person;
        });
    }

    /** A sign-in of this person, as if it had given its password. */
    public SignedIn signedIn(String email) {
        return desk.begin(person(email), new Browser("127.0.0.1", "test")).signedIn();
    }

    /** Runs work as a request of this person would. */
    public static <T> T acting(SignedIn caller, Supplier<T> work) {
        return authenticated(
                UsernamePasswordAuthenticationToken.authenticated(
                        caller, null, AuthorityUtils.createAuthorityList(caller.authorities())),
                work);
    }

    /** Runs work as a visitor who has not signed in. */
    public static <T> T anonymously(Supplier<T> work) {
        return authenticated(
                new AnonymousAuthenticationToken(
                        "key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")),
                work);
    }

    /** Runs work as somebody with these authorities and no customer. */
    public static <T> T withAuthority(String authority, Supplier<T> work) {
        return authenticated(
                UsernamePasswordAuthenticationToken.authenticated(
                        "somebody", null, AuthorityUtils.createAuthorityList(authority)),
                work);
    }

    private static <T> T authenticated(Authentication authentication, Supplier<T> work) {
        SecurityContextHolder.setContext(new SecurityContextImpl(authentication));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static <T> T system(Supplier<T> work) {
        return Acting.as("test", new Scope.Platform("test"), work);
    }
}
