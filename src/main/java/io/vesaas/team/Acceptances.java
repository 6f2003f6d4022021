package io.vesaas.team;

import io.vesaas.shared.Acting;
import io.vesaas.shared.Caller;
import io.vesaas.shared.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which version of its listing was accepted for each hire in the scope, when and by whom: the hire itself comes first. */
@Component
class Acceptances {

    private final JdbcClient jdbc;

    Acceptances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(VirtualEmployee ve, Instant at) {
        Optional<Caller> caller = Acting.caller();
        jdbc.sql("""
                insert into ve_acceptance
                  (customer_id, ve_id, listing_id, listing_version, accepted_at, accepted_by, accepted_by_name)
                values (:customer, :ve, :listing, :version, :at, :person, :name)""")
                .param("customer", Acting.customer().value())
                .param("ve", ve.id().value())
                .param("listing", ve.listing().value())
                .param("version", ve.listingVersion())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param(
                        "person",
                        caller.flatMap(Caller::person).map(PersonId::value).orElse(null))
                .param("name", caller.map(Caller::displayName).orElse("platform"))
                .update();
    }

    /** The version that counted at that time; before the hire, the one it began with. Empty when there is no such hire. */
    Optional<Integer> inForce(VeId ve, Instant at) {
        return jdbc.sql("""
                select coalesce(max(listing_version) filter (where accepted_at <= :at), min(listing_version))
                  from ve_acceptance where ve_id = :ve having count(*) > 0""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("ve", ve.value())
                .query(Integer.class)
                .optional();
    }
}
