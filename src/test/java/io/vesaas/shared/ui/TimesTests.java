package io.vesaas.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTests {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-22T09:41:30Z"), ZoneId.of("Europe/Berlin"));
    private static final Times ENGLISH = Times.in(NOW, Locale.ENGLISH);
    private static final Times GERMAN = Times.in(NOW, Locale.GERMAN);

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T09:41:00Z, now",
        "2026-11-22T09:39:00Z, 2 min ago",
        "2026-11-22T06:40:00Z, 3 h ago",
        "2026-11-22T00:10:00Z, 01:10",
        "2026-11-20T10:00:00Z, Fri",
        "2026-11-02T10:00:00Z, 2 Nov",
        "2025-11-02T10:00:00Z, 2 Nov 2025"
    })
    void saysHowLongAgoAndThenWhen(Instant then, String shown) {
        assertThat(ENGLISH.ago(then)).isEqualTo(shown);
    }

    @Test
    void dividesDaysWhereTheMemberIs() {
        assertThat(ENGLISH.day(Instant.parse("2026-11-21T23:30:00Z"))).isEqualTo("Today");
        assertThat(ENGLISH.day(Instant.parse("2026-11-21T22:30:00Z"))).isEqualTo("Yesterday");
        assertThat(ENGLISH.day(Instant.parse("2026-11-20T10:00:00Z"))).isEqualTo("Friday, 20 November");
    }

    @Test
    void speaksGerman() {
        assertThat(GERMAN.ago(Instant.parse("2026-11-22T09:39:00Z"))).isEqualTo("vor 2 Min.");
        assertThat(GERMAN.day(Instant.parse("2026-11-20T10:00:00Z"))).isEqualTo("Freitag, 20. November");
        assertThat(GERMAN.month(YearMonth.of(2026, 3))).isEqualTo("März 2026");
        assertThat(GERMAN.date(LocalDate.of(2026, 5, 4))).isEqualTo("4. Mai 2026");
    }
}
