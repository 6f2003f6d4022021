package io.vesaas.team;

import io.vesaas.marketplace.Marketplace;
import io.vesaas.marketplace.Offer;
import io.vesaas.marketplace.Standings;
import io.vesaas.shared.Acting;
import io.vesaas.shared.Caller;
import io.vesaas.shared.CustomerId;
import io.vesaas.shared.Invalid;
import io.vesaas.shared.LiveFeed;
import java.time.Clock;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes a hire into the books, once for each key. */
@Component
class HireDesk {

    private static final int LONGEST_NAME = 40;

    private final Hires hires;
    private final Marketplace marketplace;
    private final Standings standings;
    private final HireSaga saga;
    private final LiveFeed feed;
    private final Clock clock;
    private final TransactionOperations transaction;

    HireDesk(
            Hires hires,
            Marketplace marketplace,
            Standings standings,
            HireSaga saga,
            LiveFeed feed,
            Clock clock,
            TransactionOperations transaction) {
        this.hires = hires;
        this.marketplace = marketplace;
        this.standings = standings;
        this.saga = saga;
        this.feed = feed;
        this.clock = clock;
        this.transaction = transaction;
    }

    VeId findOrHire(HireRequest request) {
        checkName(request.name());
        return find(request).orElseGet(() -> hireOnce(request));
    }

    private VeId hireOnce(HireRequest request) {
        try {
            return transaction.execute(_ -> hire(request));
        } catch (DataIntegrityViolationException sameKeyAtTheSameMoment) {
            return find(request).orElseThrow(() -> sameKeyAtTheSameMoment);
        }
    }

    private Optional<VeId> find(HireRequest request) {
        return transaction.execute(_ -> hires.findByHireKey(request.key()).map(Hire::id));
    }

    private VeId hire(HireRequest request) {
        Offer offer = marketplace.get(request.listing(), request.version());
        if (!offer.forHire()) {
            throw new ListingNotForHire(offer.title());
        }
        VeId id = VeId.next();
        CustomerId customer = Acting.customer();
        var hire = new Hire(id, customer, request, offer, Palettes.next(id, hires.palettesInUse()), clock.instant());
        Acting.caller().flatMap(Caller::person).ifPresent(hire::hiredBy);
        hires.saveAndFlush(hire);
        standings.hired(offer.id());
        saga.provision(customer, id);
        feed.publish(Team.topic(customer), new VeChanged(customer, id));
        return id;
    }

    private static void checkName(String name) {
        if (name.isBlank()) {
            throw new Invalid("name", "required", "Fill in this field.");
        }
        if (name.strip().length() > LONGEST_NAME) {
            throw new Invalid("name", "too-long", "Use at most " + LONGEST_NAME + " characters.", LONGEST_NAME);
        }
    }
}
