package io.vesaas.marketplace;

import io.vesaas.runtime.AgentDefinition;
import io.vesaas.runtime.AgentDefinition.Part;
import io.vesaas.shared.Caller;
import io.vesaas.shared.Ids;
import io.vesaas.shared.PersonId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What agents were when an admin approved them: kept for each version, and for each change that was accepted. */
@Component
class ApprovedDefinitions {

    private static final TypeReference<Map<Part, String>> PARTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ApprovedDefinitions(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void add(ListingId listing, int version, AgentDefinition definition, Caller by) {
        jdbc.sql("""
                insert into approved_definition
                       (id, listing_id, number, fingerprint, parts, approved_at, person_id, person_name)
                values (:id, :listing, :number, :fingerprint, :parts::jsonb, :now, :person, :name)""")
                .param("id", Ids.next())
                .param("listing", listing.value())
                .param("number", version)
                .param("fingerprint", definition.fingerprint())
                .param("parts", json.writeValueAsString(definition.parts()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", by.person().map(PersonId::value).orElse(null))
                .param("name", by.displayName())
                .update();
    }

    /** The one that counts now; empty when there never was one. */
    Optional<AgentDefinition> findLatest(ListingId listing) {
        return jdbc.sql("""
                select parts from approved_definition where listing_id = :listing
                 order by approved_at desc, id desc limit 1""")
                .param("listing", listing.value())
                .query(String.class)
                .optional()
                .map(this::read);
    }

    private AgentDefinition read(String parts) {
        return new AgentDefinition(json.readValue(parts, PARTS));
    }
}
