package io.vesaas.accounts;

import io.vesaas.shared.CustomerId;
import java.time.Clock;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The organisations that hire; for admins and the platform itself. */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'SYSTEM')")
public class Customers {

    private final CustomerRows rows;
    private final MemberRows members;
    private final Admission admission;
    private final Passwords passwords;
    private final PlatformScope platform;
    private final Clock clock;

    Customers(
            CustomerRows rows,
            MemberRows members,
            Admission admission,
            Passwords passwords,
            PlatformScope platform,
            Clock clock) {
        this.rows = rows;
        this.members = members;
        this.admission = admission;
        this.passwords = passwords;
        this.platform = platform;
        this.clock = clock;
    }

    /**
     * Opens a customer with a new person as its first owner.
     *
     * @throws EmailTaken when somebody signs in with the owner's address
     */
    public CustomerId open(String name, NewPerson owner) {
        String hash = passwords.hash(owner.password());
        return platform.call("open a customer", () -> {
            var now = clock.instant();
            var person = admission.admit(owner, hash, false);
            var customer = rows.save(new Customer(name, now));
            members.save(new Member(customer.id(), person.id(), Role.OWNER, now));
            return customer.id();
        });
    }

    /** All customers by name. */
    public List<CustomerEntry> list() {
        return platform.call("list customers", rows::entries);
    }
}
