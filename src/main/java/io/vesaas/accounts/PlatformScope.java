package io.vesaas.accounts;

import io.vesaas.shared.Acting;
import io.vesaas.shared.Scope;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One transaction over the rows of all customers, for what comes before a customer is known or goes across them. */
@Component
class PlatformScope {

    private final TransactionTemplate transaction;

    PlatformScope(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    <T> T call(String reason, Supplier<T> work) {
        return Acting.as(reason, new Scope.Platform(reason), () -> transaction.<T>execute(_ -> work.get()));
    }

    void run(String reason, Runnable work) {
        Acting.as(reason, new Scope.Platform(reason), () -> transaction.executeWithoutResult(_ -> work.run()));
    }
}
