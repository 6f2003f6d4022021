package io.vesaas.marketplace;

/**
 * A screenshot of a listing.
 *
 * @param caption what it shows, under it; may be empty in a draft
 * @param alternative what it shows, for who can't see it; may be empty in a draft
 */
public record Picture(MediaId media, String caption, String alternative) {}
