package io.vesaas.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vesaas.PlatformTest;
import io.vesaas.shared.Acting;
import io.vesaas.shared.CustomerId;
import io.vesaas.shared.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class CustomerIsolationTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    IsolationCheck check;

    @Test
    void everyTableWithACustomerIsProtected() {
        assertThat(check.faults()).isEmpty();
    }

    @Test
    void theScopeIsThatOfTheCallerAndEndsWithTheTransaction() {
        var customer = CustomerId.next();

        String inside =
                Acting.as("test", new Scope.Customer(customer), () -> inTransaction("select ve_customer()::text"));
        String after = inTransaction("select coalesce(ve_customer()::text, 'none') || ve_platform()");

        assertThat(inside).isEqualTo(customer.toString());
        assertThat(after).isEqualTo("nonefalse");
    }

    @Test
    void theScopeCannotChangeInsideATransaction() {
        var transaction = new TransactionTemplate(transactions);

        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        _ -> Acting.as("test", new Scope.Customer(CustomerId.next()), () -> {})))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("inside a transaction");
    }

    private String inTransaction(String sql) {
        return new TransactionTemplate(transactions)
                .execute(_ -> jdbc.sql(sql).query(String.class).single());
    }
}
