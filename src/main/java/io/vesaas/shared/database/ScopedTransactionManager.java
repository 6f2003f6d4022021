package io.vesaas.shared.database;

import io.vesaas.shared.Acting;
import io.vesaas.shared.Scope;
import jakarta.persistence.EntityManagerFactory;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The one door to the database: tells PostgreSQL at the begin of each transaction whose rows it may see. The settings
 * end with the transaction, so that a pooled connection carries nothing over.
 */
class ScopedTransactionManager extends JpaTransactionManager {

    ScopedTransactionManager(EntityManagerFactory entityManagerFactory) {
        super(entityManagerFactory);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        try {
            enter(Acting.scope().orElse(null));
        } catch (SQLException | RuntimeException e) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("failed to enter the scope of the transaction", e);
        }
    }

    private void enter(@Nullable Scope scope) throws SQLException {
        var holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(getDataSourceInUse());
        if (holder == null) {
            throw new IllegalStateException("the transaction has no connection");
        }
        try (PreparedStatement statement = holder.getConnection()
                .prepareStatement("select set_config('ve.customer', ?, true), set_config('ve.platform', ?, true)")) {
            statement.setString(
                    1, scope instanceof Scope.Customer customer ? customer.id().toString() : "");
            statement.setString(2, scope instanceof Scope.Platform platform ? platform.reason() : "");
            statement.execute();
        }
    }

    private Object getDataSourceInUse() {
        var dataSource = getDataSource();
        if (dataSource == null) {
            throw new IllegalStateException("the transaction manager has no data source");
        }
        return dataSource;
    }
}
