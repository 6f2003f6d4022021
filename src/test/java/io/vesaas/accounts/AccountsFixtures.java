package io.vesaas.accounts;

import io.vesaas.shared.Acting;
import io.vesaas.shared.CustomerId;
import io.vesaas.shared.Ids;
import io.vesaas.shared.PersonId;
import io.vesaas.shared.Scope;
import org.springframework.boot.test.context.TestComponent;

/** People and customers for tests; each call makes new ones. */
@TestComponent
public class AccountsFixtures {

    public static final String PASSWORD = "correct horse battery";

    private final Customers customers;
    private final Members members;
    private final People people;

    AccountsFixtures(Customers customers, Members members, People people) {
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

    private static <T> T system(java.util.function.Supplier<T> work) {
        return Acting.as("test", new Scope.Platform("test"), work);
    }
}
