package io.vesaas.marketplace.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.vesaas.marketplace.Draft;
import io.vesaas.runtime.AgentRef;
import io.vesaas.shared.rest.Version;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.ResponseEntity;

/** What admins work on until it is published. */
@Schema(name = "Draft")
record DraftResource(
        UUID id,
        AgentRef agent,

        @Schema(description = "Counts the saves; the ETag is made of it")
        long revision,

        ListingBody text,
        Instant savedAt,

        @Schema(example = "API key Deployer") String savedBy) {

    static DraftResource of(Draft draft) {
        return new DraftResource(
                draft.listing().value(),
                draft.agent(),
                draft.revision(),
                ListingBody.of(draft.text()),
                draft.savedAt(),
                draft.savedBy());
    }

    /** The draft with its version as the entity tag. */
    static ResponseEntity<DraftResource> answer(ResponseEntity.BodyBuilder answer, Draft draft) {
        return answer.eTag(Version.tag(draft.revision())).body(of(draft));
    }
}
