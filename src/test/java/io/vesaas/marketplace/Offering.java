package io.vesaas.marketplace;

import io.vesaas.runtime.AgentRef;
import java.math.BigDecimal;
import java.util.List;

/** Puts agents on the marketplace for tests, in the scope and with the rights of whoever calls. */
public final class Offering {

    private Offering() {}

    /** Offers it with a text that is complete, unmeasured. */
    public static ListingId publish(
            Publishing publishing, AgentRef agent, String title, String purpose, String input, String output) {
        Draft draft = publishing.add(agent);
        Draft saved = publishing.save(
                draft.listing(), draft.revision(), complete(draft.text(), title, purpose, input, output));
        return publishing
                .publish(saved.listing(), saved.revision(), PublishTerms.unmeasured("test"))
                .id();
    }

    /** The text with what publishing asks for. */
    public static ListingText complete(ListingText text, String title, String purpose, String input, String output) {
        return new ListingText(
                title,
                purpose,
                text.description(),
                text.category(),
                text.tags(),
                text.skills(),
                text.languages(),
                text.icon(),
                text.screenshots(),
                new BigDecimal(input),
                new BigDecimal(output),
                BigDecimal.ZERO,
                new Isolation(Isolation.Kind.STATELESS, "Nothing is kept."));
    }

    /** A text with nothing in it but a title, a purpose and a price of tokens. */
    public static ListingText text(String title, String purpose) {
        return complete(
                new ListingText(
                        "", "", "", null, List.of(), List.of(), List.of(), null, List.of(), null, null, null, null),
                title,
                purpose,
                "2.00",
                "8.00");
    }
}
