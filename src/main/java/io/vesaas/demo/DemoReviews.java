package io.vesaas.demo;

import io.vesaas.accounts.Role;
import io.vesaas.accounts.SignedIn;
import io.vesaas.demo.DemoPeople.Organisation;
import io.vesaas.marketplace.ListingId;
import io.vesaas.shared.Ids;
import io.vesaas.shared.PersonId;
import io.vesaas.team.ReviewText;
import io.vesaas.team.Reviews;
import java.util.Map;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What the demo's customers say about whom they hired; written as themselves, like every review. */
@Component
@ConditionalOnDemo
class DemoReviews {

    private final Reviews reviews;

    DemoReviews(Reviews reviews) {
        this.reviews = reviews;
    }

    void write(Organisation halden, Organisation harbor, Map<String, ListingId> offers) {
        Said.by(halden, 2, "Sofia Lind", "Support Specialist", 5)
                .text("Took over our weekend mail. That it stops before a refund is why we dared to start.")
                .write(reviews, offers);
        Said.by(harbor, 1, "Paul Okafor", "Support Specialist", 4)
                .text("Quick, polite, and it says so when it doesn't know. Portuguese could be warmer.")
                .write(reviews, offers);
        Said.by(halden, 1, "Tom Keller", "Bookkeeper", 5)
                .text("Month end went from two days to one morning. The table of open lines is what I open first.")
                .write(reviews, offers);
        Said.by(halden, 0, "Lea Brandt", "Research Analyst", 4)
                .text("Briefs I can decide on, with honest gaps. I'd like the sources as links.")
                .write(reviews, offers);
    }

    /** One review of one person. */
    private record Said(
            Organisation organisation, PersonId person, String name, String title, int stars, String words) {

        static Said by(Organisation organisation, int person, String name, String title, int stars) {
            return new Said(organisation, organisation.people().get(person), name, title, stars, "");
        }

        Said text(String said) {
            return new Said(organisation, person, name, title, stars, said);
        }

        void write(Reviews reviews, Map<String, ListingId> offers) {
            ListingId listing = offers.get(title);
            if (listing == null) {
                throw new IllegalStateException("the demo does not offer a " + title);
            }
            var caller = new SignedIn(
                    Ids.next(), person, name, "", organisation.customer(), organisation.name(), Role.MEMBER, false);
            SecurityContext before = SecurityContextHolder.getContext();
            SecurityContext own = SecurityContextHolder.createEmptyContext();
            own.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    caller, null, AuthorityUtils.createAuthorityList(caller.authorities())));
            SecurityContextHolder.setContext(own);
            try {
                reviews.write(listing, new ReviewText(stars, words, true));
            } finally {
                SecurityContextHolder.setContext(before);
            }
        }
    }
}
