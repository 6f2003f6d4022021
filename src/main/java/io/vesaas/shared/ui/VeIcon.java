package io.vesaas.shared.ui;

import com.vaadin.flow.component.icon.SvgIcon;
import java.util.Locale;

/**
 * The icons in use: Lucide, drawn from one sprite that holds these names only. After adding a name, build the sprite
 * again as {@code src/main/frontend/icons/README.md} says; a test compares the two.
 */
public enum VeIcon {
    ARROW_DOWN,
    ARROW_LEFT,
    ARROW_RIGHT,
    ARROW_UP,
    BADGE_CHECK,
    BELL,
    BOOK_OPEN,
    BOXES,
    BUILDING_2,
    CALENDAR,
    CHART_COLUMN,
    CHECK,
    CHEVRON_DOWN,
    CHEVRON_LEFT,
    CHEVRON_RIGHT,
    CHEVRONS_UP_DOWN,
    CIRCLE,
    CIRCLE_ALERT,
    CIRCLE_CHECK,
    CIRCLE_DASHED,
    CIRCLE_PAUSE,
    CIRCLE_SLASH,
    CLOCK,
    CLOUD_OFF,
    COINS,
    COPY,
    DOWNLOAD,
    ELLIPSIS,
    EXTERNAL_LINK,
    EYE,
    FILE_TEXT,
    GAUGE,
    GLOBE,
    HAND,
    HISTORY,
    HOURGLASS,
    INFO,
    KEY_ROUND,
    LANGUAGES,
    LAYOUT_DASHBOARD,
    LIST_CHECKS,
    LOADER_CIRCLE,
    LOCK,
    LOG_OUT,
    MAIL,
    MENU,
    MESSAGE_SQUARE,
    MONITOR,
    MOON,
    PAPERCLIP,
    PAUSE,
    PENCIL,
    PLAY,
    PLUS,
    RECEIPT,
    REFRESH_CW,
    ROTATE_CCW,
    SEARCH,
    SEND,
    SETTINGS,
    SHIELD_CHECK,
    SLIDERS_HORIZONTAL,
    SQUARE,
    STAR,
    /** Not of Lucide: the star filled, as a symbol of its own. */
    STAR_FILLED,
    STORE,
    SUN,
    TAG,
    THUMBS_DOWN,
    THUMBS_UP,
    TRASH_2,
    TRENDING_DOWN,
    TRENDING_UP,
    TRIANGLE_ALERT,
    UNDO_2,
    UNPLUG,
    USER,
    USER_PLUS,
    USERS,
    WIFI_OFF,
    WRENCH,
    X;

    static final String SPRITE = "ve/icons.svg";

    /** The name of the icon in Lucide and in the sprite. */
    public String symbol() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A new icon, hidden from screen readers: the word beside it or the name of its button speaks. */
    public SvgIcon create() {
        var icon = new SvgIcon(SPRITE, symbol());
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
