package io.vesaas.marketplace;

/** Why a listing is paused. */
public enum PauseReason {
    /** An admin wished it. */
    ADMIN,
    /** Its agent is not what was approved any more. */
    DRIFT
}
