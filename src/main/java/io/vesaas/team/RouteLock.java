package io.vesaas.team;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Lets one replica at a time see to the routes. The lock belongs to a database session, so that it ends with the process
 * that holds it, however that ends.
 */
@Component
class RouteLock {

    /** Two numbers name the lock: ours, and one for the schema, as other installations may share the database. */
    private static final String NAME = "(20260611, hashtext(current_schema()))";

    private final DataSource dataSource;

    RouteLock(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Does the work unless another is at it. @return whether it was done */
    boolean tryRun(Runnable work) {
        try (Connection session = dataSource.getConnection()) {
            session.setAutoCommit(true);
            if (!ask(session, "select pg_try_advisory_lock" + NAME)) {
                return false;
            }
            try {
                work.run();
                return true;
            } finally {
                ask(session, "select pg_advisory_unlock" + NAME);
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("failed to take or to give back the lock on routes", e);
        }
    }

    private static boolean ask(Connection session, String sql) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(sql);
                ResultSet answer = statement.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
