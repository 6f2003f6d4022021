package io.vesaas.shared.ui;

import com.vaadin.flow.component.badge.Badge;
import java.util.Locale;

/**
 * The one vocabulary of states: a word, an icon and a tone each. Quiet states are a bare icon and word; loud ones,
 * which wait for a person, are a tinted pill.
 */
public enum Status {
    VE_READY(VeIcon.CIRCLE, Tone.NEUTRAL),
    VE_WORKING(VeIcon.LOADER_CIRCLE, Tone.ACCENT),
    VE_NEEDS_YOU(VeIcon.HAND, Tone.WARN, true),
    VE_PAUSED(VeIcon.CIRCLE_PAUSE, Tone.NEUTRAL),
    VE_FAILED(VeIcon.TRIANGLE_ALERT, Tone.DANGER, true),
    VE_SETTING_UP(VeIcon.HOURGLASS, Tone.ACCENT),
    VE_LIMITED(VeIcon.GAUGE, Tone.WARN, true),
    VE_AGENT_GONE(VeIcon.UNPLUG, Tone.DANGER, true),
    VE_DISMISSED(VeIcon.CIRCLE_SLASH, Tone.NEUTRAL),

    TASK_OPEN(VeIcon.CIRCLE_DASHED, Tone.NEUTRAL),
    TASK_WORKING(VeIcon.LOADER_CIRCLE, Tone.ACCENT),
    TASK_NEEDS_YOU(VeIcon.HAND, Tone.WARN, true),
    TASK_DONE(VeIcon.CIRCLE_CHECK, Tone.OK),
    TASK_ACCEPTED(VeIcon.BADGE_CHECK, Tone.OK),
    TASK_SENT_BACK(VeIcon.UNDO_2, Tone.WARN),
    TASK_FAILED(VeIcon.TRIANGLE_ALERT, Tone.DANGER, true),
    TASK_CANCELLED(VeIcon.CIRCLE_SLASH, Tone.NEUTRAL),

    AGENT_READY(VeIcon.CIRCLE_CHECK, Tone.OK),
    AGENT_STARTING(VeIcon.LOADER_CIRCLE, Tone.ACCENT),
    AGENT_PENDING(VeIcon.CIRCLE_DASHED, Tone.NEUTRAL),
    /** Show the reason below. */
    AGENT_INVALID(VeIcon.TRIANGLE_ALERT, Tone.DANGER, true),

    ROUTE_SECURED(VeIcon.SHIELD_CHECK, Tone.OK),
    ROUTE_NOT_SECURED(VeIcon.TRIANGLE_ALERT, Tone.DANGER, true),
    /** The latest examination could not tell. */
    ROUTE_NOT_VERIFIED(VeIcon.CIRCLE_ALERT, Tone.WARN, true),
    /** There was no examination yet. */
    ROUTE_UNKNOWN(VeIcon.CIRCLE_DASHED, Tone.NEUTRAL),
    ROUTE_SETTING_UP(VeIcon.HOURGLASS, Tone.ACCENT),
    ROUTE_LEAVING(VeIcon.CIRCLE_SLASH, Tone.NEUTRAL),

    LISTING_DRAFT(VeIcon.PENCIL, Tone.NEUTRAL),
    LISTING_PUBLISHED(VeIcon.GLOBE, Tone.OK),
    LISTING_PAUSED(VeIcon.CIRCLE_PAUSE, Tone.NEUTRAL),
    LISTING_RETIRED(VeIcon.CIRCLE_SLASH, Tone.NEUTRAL),

    INVOICE_DRAFT(VeIcon.CIRCLE_DASHED, Tone.NEUTRAL),
    INVOICE_ISSUED(VeIcon.SEND, Tone.ACCENT),
    INVOICE_PAID(VeIcon.CIRCLE_CHECK, Tone.OK),
    INVOICE_OVERDUE(VeIcon.TRIANGLE_ALERT, Tone.DANGER, true),
    INVOICE_VOID(VeIcon.CIRCLE_SLASH, Tone.NEUTRAL);

    private final VeIcon icon;
    private final Tone tone;
    private final boolean loud;

    Status(VeIcon icon, Tone tone) {
        this(icon, tone, false);
    }

    Status(VeIcon icon, Tone tone, boolean loud) {
        this.icon = icon;
        this.tone = tone;
        this.loud = loud;
    }

    /** The key of the word in the translation bundle, such as {@code shared.status.ve-needs-you}. */
    public String wordKey() {
        return "shared.status." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public VeIcon icon() {
        return icon;
    }

    public Tone tone() {
        return tone;
    }

    /** Whether it waits for a person and so comes as a pill, and first. */
    public boolean isLoud() {
        return loud;
    }

    /** A new badge that shows this state in the member's language. */
    public Badge badge() {
        var badge = new Badge(Translations.here(wordKey()), icon.create());
        badge.addClassNames("ve-status", tone.cssClass());
        badge.setClassName("ve-loud", loud);
        badge.setClassName("ve-spin", icon == VeIcon.LOADER_CIRCLE);
        return badge;
    }
}
