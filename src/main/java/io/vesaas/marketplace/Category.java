package io.vesaas.marketplace;

import java.util.Locale;

/**
 * A kind of work that listings are sorted by; the list is kept by the admins.
 *
 * @param slug its name in URLs and texts, never changed
 */
public record Category(String slug, String english, String german) {

    /** Its name for a person. */
    public String name(Locale locale) {
        return locale.getLanguage().equals("de") ? german : english;
    }
}
