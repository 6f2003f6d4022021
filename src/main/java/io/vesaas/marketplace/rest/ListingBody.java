package io.vesaas.marketplace.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.vesaas.marketplace.Isolation;
import io.vesaas.marketplace.ListingText;
import io.vesaas.marketplace.MediaId;
import io.vesaas.marketplace.Picture;
import io.vesaas.marketplace.Skill;
import io.vesaas.shared.NotFound;
import io.vesaas.shared.rest.InvalidRequest;
import io.vesaas.shared.rest.JsonBody;
import io.vesaas.shared.rest.RequestError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is written about an agent on offer. What may be null may be left out, and is then empty. */
@JsonBody
@Schema(name = "ListingText", example = """
        {
          "title": "Support Specialist",
          "purpose": "Answers customers and books refunds, with your approval.",
          "description": "Knows **your** shop and its rules.",
          "category": null,
          "tags": ["support", "refunds"],
          "skills": [
            {"name": "Refunds", "description": "Checks an order and books it back.", "examples": ["Refund order 4711."]}
          ],
          "languages": ["en", "de"],
          "icon": null,
          "screenshots": [],
          "inputPerMillion": 1.20,
          "outputPerMillion": 6.00,
          "perMonth": 0,
          "isolation": {"kind": "HEADER", "statement": "The gateway names the customer to each tool."}
        }""")
record ListingBody(
        @Schema(maxLength = 60, example = "Support Specialist")
        String title,

        @Schema(maxLength = 160, example = "Answers customers and books refunds, with your approval.")
        String purpose,

        @Schema(maxLength = 10_000, description = "Markdown", example = "Knows **your** shop.")
        String description,

        @Schema(description = "The slug of a category; null for none") @Nullable String category,

        @Schema(description = "At most 12, each at most 30 characters without markup", example = "[\"support\"]")
        List<String> tags,

        List<Skill> skills,

        @Schema(description = "ISO 639-1 codes", example = "[\"en\", \"de\"]")
        List<String> languages,

        @Schema(description = "The hash of an uploaded picture; null for a drawn face") @Nullable String icon,

        @Schema(description = "At most 8") List<Screenshot> screenshots,

        @Schema(
                description = "Price of a million tokens read, in the currency of the platform, at most 4 decimals",
                example = "1.20")
        @Nullable BigDecimal inputPerMillion,

        @Schema(description = "Price of a million tokens written", example = "6.00") @Nullable BigDecimal outputPerMillion,

        @Schema(description = "Price of a month; 0 for none", example = "0") @Nullable BigDecimal perMonth,

        @Schema(
                description = "How customers that share the agent are kept apart; needed before an agent with tools,"
                        + " sub-agents or a runtime of its own is published")
        @Nullable Isolation isolation) {

    /** @param media the hash of an uploaded picture */
    record Screenshot(String media, String caption, String alternative) {}

    static ListingBody of(ListingText text) {
        return new ListingBody(
                text.title(),
                text.purpose(),
                text.description(),
                text.category(),
                text.tags(),
                text.skills(),
                text.languages(),
                text.icon() == null ? null : text.icon().hash(),
                text.screenshots().stream()
                        .map(picture ->
                                new Screenshot(picture.media().hash(), picture.caption(), picture.alternative()))
                        .toList(),
                text.inputPerMillion(),
                text.outputPerMillion(),
                text.perMonth(),
                text.isolation());
    }

    /** @throws InvalidRequest when a picture is none */
    ListingText text() {
        var errors = new ArrayList<RequestError>();
        MediaId face = icon == null ? null : picture("/icon", icon, errors);
        var pictures = new ArrayList<Picture>();
        for (int place = 0; place < screenshots.size(); place++) {
            Screenshot one = screenshots.get(place);
            MediaId media = picture("/screenshots/" + place + "/media", one.media(), errors);
            if (media != null) {
                pictures.add(new Picture(media, one.caption(), one.alternative()));
            }
        }
        if (!errors.isEmpty()) {
            throw InvalidRequest.body(errors);
        }
        return new ListingText(
                title,
                purpose,
                description,
                category,
                tags,
                skills,
                languages,
                face,
                pictures,
                inputPerMillion,
                outputPerMillion,
                perMonth,
                isolation);
    }

    private static @Nullable MediaId picture(String pointer, String hash, List<RequestError> errors) {
        try {
            return MediaId.parse(hash);
        } catch (NotFound none) {
            errors.add(RequestError.at(pointer, "picture-unknown", "There is no such picture; upload it first."));
            return null;
        }
    }
}
