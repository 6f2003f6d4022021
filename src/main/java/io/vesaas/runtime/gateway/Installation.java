package io.vesaas.runtime.gateway;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mark by which this installation, with all its replicas, knows its own routes. It was made with the database. */
@Component
class Installation {

    private final JdbcClient jdbc;
    private volatile @Nullable String id;

    Installation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String id() {
        String known = id;
        if (known == null) {
            known = jdbc.sql("select id from installation")
                    .query((row, _) -> row.getObject(1, UUID.class))
                    .single()
                    .toString();
            id = known;
        }
        return known;
    }
}
