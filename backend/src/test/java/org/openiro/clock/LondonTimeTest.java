package org.openiro.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LondonTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T23:59:59.999Z, 2026-01-31",
        "2026-06-30T22:59:59.999Z, 2026-06-30",
        "2026-06-30T23:00:00Z, 2026-07-01",
        "2026-12-31T23:30:00Z, 2026-12-31"
    })
    void shouldTakeTheDateInLondon(Instant instant, LocalDate expected) {
        assertThat(LondonTime.dateOf(instant)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-28T12:00, 2026-03-28T12:00:00Z",
        "2026-03-29T00:59, 2026-03-29T00:59:00Z",
        "2026-03-29T01:30, 2026-03-29T01:30:00Z", // skipped: 01:30 is 02:30 that night
        "2026-07-01T12:00, 2026-07-01T11:00:00Z",
        "2026-10-25T01:30, 2026-10-25T00:30:00Z", // happens twice: the earlier
        "2026-10-25T02:00, 2026-10-25T02:00:00Z"
    })
    void shouldReadTheWallClockInLondon(LocalDateTime wallClock, Instant expected) {
        assertThat(LondonTime.instantOf(wallClock)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-15, 2026-01-15T00:00:00Z", "2026-06-15, 2026-06-14T23:00:00Z"})
    void shouldStartTheDayAtMidnightInLondon(LocalDate date, Instant expected) {
        assertThat(LondonTime.startOf(date)).isEqualTo(expected);
    }
}
