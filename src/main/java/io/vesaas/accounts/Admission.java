package io.vesaas.accounts;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** Takes a new person in, inside the caller's transaction in the scope of the platform. */
@Component
class Admission {

    private final PersonRows people;
    private final Clock clock;

    Admission(PersonRows people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** @throws EmailTaken when somebody has this address */
    Person admit(NewPerson wanted, String passwordHash, boolean admin) {
        if (people.findByEmail(wanted.email()).isPresent()) {
            throw new EmailTaken();
        }
        return people.save(new Person(wanted, passwordHash, admin, clock.instant()));
    }
}
