package io.vesaas.accounts;

import io.vesaas.shared.NotFound;
import io.vesaas.shared.PersonId;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The people who can sign in, whatever customers they belong to; for admins and the platform itself. */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'SYSTEM')")
public class People {

    private final PersonRows rows;
    private final Admission admission;
    private final Passwords passwords;
    private final SignInDesk desk;
    private final PlatformScope platform;
    private final Clock clock;

    People(
            PersonRows rows,
            Admission admission,
            Passwords passwords,
            SignInDesk desk,
            PlatformScope platform,
            Clock clock) {
        this.rows = rows;
        this.admission = admission;
        this.passwords = passwords;
        this.desk = desk;
        this.platform = platform;
        this.clock = clock;
    }

    /** The person who signs in with this address. */
    public Optional<PersonId> find(String email) {
        return Email.parse(email)
                .flatMap(address -> platform.call("find a person", () -> rows.findByEmail(address.value())))
                .map(Person::id);
    }

    /**
     * Takes in somebody who runs the platform and belongs to no customer.
     *
     * @throws EmailTaken when somebody has this address
     */
    public PersonId addAdmin(NewPerson wanted) {
        String hash = passwords.hash(wanted.password());
        return platform.call("add an admin", () -> admission.admit(wanted, hash, true))
                .id();
    }

    /** Keeps a person out from now on and ends each of its sign-ins. */
    public void block(PersonId id) {
        platform.run("block a person", () -> {
            rows.findById(id.value()).orElseThrow(() -> new NotFound("person")).block(clock.instant());
            desk.endAll(id);
        });
    }
}
