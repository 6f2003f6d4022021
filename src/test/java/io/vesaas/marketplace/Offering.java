package io.vesaas.marketplace;

import io.vesaas.runtime.AgentRef;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;

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

    /** Publishes the next version of a listing, unmeasured. @param change of the text on offer now */
    public static void publishNext(Publishing publishing, ListingId listing, UnaryOperator<ListingText> change) {
        Draft draft = publishing.getDraft(listing);
        Draft saved = publishing.save(listing, draft.revision(), change.apply(draft.text()));
        publishing.publish(listing, saved.revision(), PublishTerms.unmeasured("test"));
    }

    /** The text at other prices. */
    public static ListingText priced(ListingText text, String input, String output, String month) {
        return new ListingText(
                text.title(),
                text.purpose(),
                text.description(),
                text.category(),
                text.tags(),
                text.skills(),
                text.languages(),
                text.icon(),
                text.screenshots(),
                new BigDecimal(input),
                new BigDecimal(output),
                new BigDecimal(month),
                text.isolation());
    }

    /** The text with another description. */
    public static ListingText described(ListingText text, String markdown) {
        return new ListingText(
                text.title(),
                text.purpose(),
                markdown,
                text.category(),
                text.tags(),
                text.skills(),
                text.languages(),
                text.icon(),
                text.screenshots(),
                text.inputPerMillion(),
                text.outputPerMillion(),
                text.perMonth(),
                text.isolation());
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
