package io.vesaas.accounts;

import io.vesaas.shared.Acting;
import io.vesaas.shared.CustomerId;
import io.vesaas.shared.PersonId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The people of the customer in scope; nobody sees those of another. */
@Service
@PreAuthorize("hasAnyRole('MEMBER', 'SYSTEM')")
@Transactional(readOnly = true)
public class Members {

    private final MemberRows rows;
    private final Admission admission;
    private final Passwords passwords;
    private final PlatformScope platform;
    private final Clock clock;

    Members(MemberRows rows, Admission admission, Passwords passwords, PlatformScope platform, Clock clock) {
        this.rows = rows;
        this.admission = admission;
        this.passwords = passwords;
        this.platform = platform;
        this.clock = clock;
    }

    /** All members by name. */
    public List<MemberEntry> list() {
        return rows.entries(Acting.customer().value());
    }

    /** Names to show beside what these people did; whoever is no member is missing. */
    public Map<PersonId, String> names(Collection<PersonId> wanted) {
        var ids = wanted.stream().map(PersonId::value).toList();
        return rows.entries(Acting.customer().value(), ids).stream()
                .collect(Collectors.toMap(MemberEntry::person, MemberEntry::name));
    }

    /**
     * Takes in a new person as a member. Must not be called inside a transaction.
     *
     * @throws EmailTaken when somebody signs in with this address
     */
    @PreAuthorize("hasAnyRole('OWNER', 'SYSTEM')")
    @Transactional(propagation = Propagation.NEVER)
    public PersonId add(NewPerson wanted, Role role) {
        CustomerId customer = Acting.customer();
        String hash = passwords.hash(wanted.password());
        return platform.call("add a member", () -> {
            var person = admission.admit(wanted, hash, false);
            rows.save(new Member(customer, person.id(), role, clock.instant()));
            return person.id();
        });
    }

    /**
     * Makes somebody who already signs in a member too; for the platform itself, as it tells who has an address. Must
     * not be called inside a transaction.
     *
     * @throws AlreadyMember when this person is one
     */
    @PreAuthorize("hasRole('SYSTEM')")
    @Transactional(propagation = Propagation.NEVER)
    public void join(PersonId person, Role role) {
        CustomerId customer = Acting.customer();
        platform.run("join a customer", () -> {
            if (rows.existsByCustomerIdAndPersonId(customer.value(), person.value())) {
                throw new AlreadyMember();
            }
            rows.save(new Member(customer, person, role, clock.instant()));
        });
    }
}
