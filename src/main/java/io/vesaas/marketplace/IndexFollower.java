package io.vesaas.marketplace;

import io.vesaas.shared.Acting;
import io.vesaas.shared.Scope;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps what is searched the same as what is offered: in the transaction of each change, and once at the start. */
@Component
class IndexFollower {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);

    private final ListingIndex index;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    IndexFollower(
            ListingIndex index, EntityManager entities, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.index = index;
        this.entities = entities;
        this.jdbc = jdbc;
        transaction = new TransactionTemplate(transactions);
    }

    /** Inside the transaction that changed the listing. */
    @EventListener
    void on(ListingChanged change) {
        entities.flush();
        index.write(change.listing().value());
    }

    /** Writes what an earlier release has left out or written differently. */
    @EventListener(ApplicationReadyEvent.class)
    void catchUp() {
        Acting.as("search index", new Scope.Platform("search index"), () -> {
            List<UUID> outdated = jdbc.sql("""
                    select l.id from listing l left join listing_search s on s.listing_id = l.id
                     where (l.state = 'PUBLISHED') is distinct from (s.listing_id is not null)
                        or l.current_version <> s.version or s.format <> :format""")
                    .param("format", ListingIndex.FORMAT)
                    .query((row, _) -> row.getObject("id", UUID.class))
                    .list();
            outdated.forEach(listing -> transaction.executeWithoutResult(_ -> index.write(listing)));
            if (!outdated.isEmpty()) {
                LOG.info("{} listings were made searchable", outdated.size());
            }
        });
    }
}
