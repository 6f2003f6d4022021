package io.vesaas.marketplace;

/** In which order offers are found; among equals the newest comes first. */
public enum OfferSort {
    /** What fits the words best comes first; without words the same as {@link #MOST_HIRED}. */
    RELEVANCE,
    MOST_HIRED,
    NEWEST,
    /** By the average of the stars; offers that nobody has reviewed come last. */
    BEST_RATED,
    /** By the typical month. */
    CHEAPEST
}
