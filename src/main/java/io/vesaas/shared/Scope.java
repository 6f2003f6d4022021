package io.vesaas.shared;

/** Whose rows a transaction may touch. The database enforces it; without a scope there are no rows. */
public sealed interface Scope {

    /** The rows of one customer. */
    record Customer(CustomerId id) implements Scope {}

    /**
     * The rows of every customer, for work that belongs to none.
     *
     * @param reason why, in a few words; it stands in the database session while the transaction runs
     */
    record Platform(String reason) implements Scope {

        public Platform {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("the platform scope needs a reason");
            }
        }
    }
}
