package io.vesaas.shared.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Puts a view into the navigation. Views whose route begins with {@code admin} stand in the portal of admins, all others
 * in that of customers; who may not open the view doesn't see the entry. The layout comes by itself, so a view of any
 * module or team needs this annotation, its route and its access annotation only.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface NavigationItem {

    /** The key of the word in the translation bundle. */
    String titleKey();

    /** The key of a shorter word for the bottom bar of a phone; the title when empty. */
    String shortTitleKey() default "";

    VeIcon icon();

    /** Smaller comes first; the first five of a portal stand in the bottom bar of a phone. */
    int order();

    /** The key of the heading under which the entry stands; the main group when empty. */
    String section() default "";
}
