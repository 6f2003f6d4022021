package io.vesaas.marketplace.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.vesaas.marketplace.PublishTerms;
import io.vesaas.shared.Ids;
import io.vesaas.shared.rest.InvalidRequest;
import io.vesaas.shared.rest.JsonBody;
import io.vesaas.shared.rest.RequestError;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** On what a version is published: the preflight that measured it, or why there is none. */
@JsonBody
@Schema(name = "PublishTerms", example = """
        {"unmeasuredBecause": "Measured by hand."}""")
record PublishBody(
        @Schema(description = "The id of a preflight report") @Nullable String preflight,

        @Schema(
                description = "Why it is published without one; admins see it",
                maxLength = 300,
                example = "Measured by hand.")
        @Nullable String unmeasuredBecause) {

    PublishTerms terms() {
        return new PublishTerms(preflight == null ? null : id(preflight), unmeasuredBecause);
    }

    private static UUID id(String text) {
        return Ids.parse(text)
                .orElseThrow(() -> InvalidRequest.body(List.of(
                        RequestError.at("/preflight", "preflight-unknown", "There is no such preflight report."))));
    }
}
