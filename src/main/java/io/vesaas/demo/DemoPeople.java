package io.vesaas.demo;

import io.vesaas.accounts.Customers;
import io.vesaas.accounts.Members;
import io.vesaas.accounts.NewPerson;
import io.vesaas.accounts.People;
import io.vesaas.accounts.Role;
import io.vesaas.shared.Acting;
import io.vesaas.shared.CustomerId;
import io.vesaas.shared.PersonId;
import io.vesaas.shared.Scope;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The people of the demo and their sign-ins. */
@Component
@ConditionalOnDemo
class DemoPeople {

    static final String PASSWORD = "hire-a-colleague";
    static final String ADMIN = "jonas@ve-platform.example";
    static final String LEA = "lea@halden.example";
    static final String NINA = "nina@harbor.example";
    private static final Logger log = LoggerFactory.getLogger(DemoPeople.class);

    private final Customers customers;
    private final Members members;
    private final People people;

    DemoPeople(Customers customers, Members members, People people) {
        this.customers = customers;
        this.members = members;
        this.people = people;
    }

    /** One customer of the demo and the people who talk to its virtual employees. */
    record Organisation(CustomerId customer, String name, List<PersonId> people) {}

    boolean exist() {
        return people.find(ADMIN).isPresent();
    }

    Organisation openHalden() {
        CustomerId halden = customers.open("Halden & Co", person("Lea Brandt", LEA));
        PersonId tom = add(halden, person("Tom Keller", "tom@halden.example"), Role.BILLING);
        PersonId sofia = add(halden, person("Sofia Lind", "sofia@halden.example"), Role.MEMBER);
        return new Organisation(halden, "Halden & Co", List.of(people.find(LEA).orElseThrow(), tom, sofia));
    }

    Organisation openHarbor() {
        CustomerId harbor = customers.open("Harbor Outdoor", person("Nina Adler", NINA));
        PersonId paul = add(harbor, person("Paul Okafor", "paul@harbor.example"), Role.MEMBER);
        return new Organisation(
                harbor, "Harbor Outdoor", List.of(people.find(NINA).orElseThrow(), paul));
    }

    void addAdmin() {
        people.addAdmin(person("Jonas Weber", ADMIN));
    }

    private PersonId add(CustomerId customer, NewPerson person, Role role) {
        return Acting.<PersonId>as("demo", new Scope.Customer(customer), () -> members.add(person, role));
    }

    private static NewPerson person(String name, String email) {
        return new NewPerson(name, email, PASSWORD);
    }

    static void logSignIns() {
        log.info("Demo sign-ins, all with the password {}:", PASSWORD);
        log.info("  {}          owner of Halden & Co", LEA);
        log.info("  sofia@halden.example        member of Halden & Co");
        log.info("  {}         owner of Harbor Outdoor", NINA);
        log.info("  {}   admin of the platform", ADMIN);
    }
}
