package io.vesaas.accounts;

import io.vesaas.shared.CustomerId;
import java.util.UUID;

/** A customer that a person belongs to, and as what. */
public record Membership(CustomerId customer, String customerName, Role role) {

    Membership(UUID customer, String customerName, Role role) {
        this(new CustomerId(customer), customerName, role);
    }
}
