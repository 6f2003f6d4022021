package io.vesaas.shared.ui;

import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Writes points in time in the member's language and time zone. */
public final class Times {

    private final Clock clock;
    private final Locale locale;

    private Times(Clock clock, Locale locale) {
        this.clock = clock;
        this.locale = locale;
    }

    /** @param clock says what is now and, by its zone, where */
    public static Times in(Clock clock, Locale locale) {
        return new Times(clock, locale);
    }

    /** In the locale of the current UI and the time zone of its browser, or UTC while that is not known. */
    public static Times here() {
        return in(Clock.system(zone()), Translations.hereLocale());
    }

    /** How long ago: {@code now}, {@code 2 min ago}, {@code 3 h ago}, then as {@link #when}. */
    public String ago(Instant then) {
        Duration passed = Duration.between(then, clock.instant());
        if (passed.toMinutes() < 1) {
            return text("shared.time.now");
        }
        if (passed.toHours() < 1) {
            return text("shared.time.minutes-ago", passed.toMinutes());
        }
        return passed.toHours() < 6 ? text("shared.time.hours-ago", passed.toHours()) : when(then);
    }

    /** For lists: {@code 09:41} today, {@code Fri} within a week, else {@code 18 Nov} or {@code 18 Nov 2025}. */
    public String when(Instant then) {
        LocalDate day = then.atZone(clock.getZone()).toLocalDate();
        LocalDate today = LocalDate.now(clock);
        long days = ChronoUnit.DAYS.between(day, today);
        if (days == 0) {
            return time(then);
        }
        if (days > 0 && days < 7) {
            return format("EEE", day);
        }
        return day.getYear() == today.getYear() ? format("d MMM", day) : date(day);
    }

    /** The time of day, such as {@code 09:41}. */
    public String time(Instant then) {
        return DateTimeFormatter.ofPattern("HH:mm", locale).format(then.atZone(clock.getZone()));
    }

    /** The day as a heading: {@code Today}, {@code Yesterday} or {@code Friday, 20 November}. */
    public String day(Instant then) {
        LocalDate day = then.atZone(clock.getZone()).toLocalDate();
        LocalDate today = LocalDate.now(clock);
        if (day.equals(today)) {
            return text("shared.time.today");
        }
        if (day.equals(today.minusDays(1))) {
            return text("shared.time.yesterday");
        }
        String pattern = text("shared.time.pattern.day");
        return format(day.getYear() == today.getYear() ? pattern : pattern + " yyyy", day);
    }

    /** A date, such as {@code 18 Nov 2026}. */
    public String date(LocalDate day) {
        return format(text("shared.time.pattern.date"), day);
    }

    /** A month, such as {@code November 2026}. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(month);
    }

    /** The day of this instant where the member is. */
    public LocalDate dayOf(Instant then) {
        return then.atZone(clock.getZone()).toLocalDate();
    }

    private String format(String pattern, LocalDate day) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }

    private String text(String key, Object... arguments) {
        return Translations.find(key, locale, arguments).orElse(key);
    }

    /** The time zone of the browser, or UTC while that is not known. */
    public static ZoneId zone() {
        var ui = UI.getCurrent();
        var details = ui == null ? null : ui.getPage().getExtendedClientDetails();
        String id = details == null ? null : details.getTimeZoneId();
        try {
            return id == null ? ZoneOffset.UTC : ZoneId.of(id);
        } catch (DateTimeException notOfThisWorld) {
            return ZoneOffset.UTC;
        }
    }
}
