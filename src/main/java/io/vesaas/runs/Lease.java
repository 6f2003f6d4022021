package io.vesaas.runs;

import io.vesaas.shared.CustomerId;

/**
 * The right of one replica to write a run.
 *
 * @param epoch grows with each taking over; a write under an older one is refused
 */
record Lease(RunId run, CustomerId customer, long epoch) {}
