package org.openiro.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openiro.child.BecomingLookedAfter.Active;
import org.openiro.child.BecomingLookedAfter.Never;
import org.openiro.child.BecomingLookedAfter.Pending;
import org.openiro.clock.LondonTime;

class BecomingLookedAfterTest {

    private static final Instant START = Instant.parse("2026-06-06T09:15:00Z"); // a Saturday in London
    private static final LocalDate START_DATE = LocalDate.of(2026, 6, 6);

    @ParameterizedTest
    @EnumSource(
            value = LegalStatus.class,
            names = {"C1", "C2", "D1", "E1", "J1"})
    void shouldBeLookedAfterAtOnceUnderAnOrderOrOnRemand(LegalStatus status) {
        assertThat(status.countsAtOnce()).isTrue();
        assertThat(BecomingLookedAfter.judge(status, START, START)).isEqualTo(new Active(START_DATE));
        assertThat(BecomingLookedAfter.judge(status, START, START.plusSeconds(60), START.plusSeconds(120)))
                .as("ended within the hour: a period of care all the same")
                .isEqualTo(new Active(START_DATE));
    }

    @ParameterizedTest
    @EnumSource(
            value = LegalStatus.class,
            names = {"V2", "V3", "V4", "L1", "L2", "L3", "J2", "J3"})
    void shouldWaitForMoreThan24HoursWhenAccommodated(LegalStatus status) {
        Instant endOf24Hours = START.plus(Duration.ofHours(24));

        assertThat(status.countsAtOnce()).isFalse();
        assertThat(BecomingLookedAfter.judge(status, START, START)).isEqualTo(new Pending(endOf24Hours));
        assertThat(BecomingLookedAfter.judge(status, START, endOf24Hours.minusMillis(1)))
                .isEqualTo(new Pending(endOf24Hours));
        assertThat(BecomingLookedAfter.judge(status, START, endOf24Hours))
                .as("24 hours exactly are not more than 24 hours")
                .isEqualTo(new Pending(endOf24Hours));
        assertThat(BecomingLookedAfter.judge(status, START, endOf24Hours.plusNanos(1)))
                .isEqualTo(new Active(START_DATE));
        assertThat(BecomingLookedAfter.judge(status, START, endOf24Hours.plus(Duration.ofDays(900))))
                .isEqualTo(new Active(START_DATE));
    }

    @Test
    void shouldBeLookedAfterAtTheMomentThePendingStateNames() {
        Pending pending = (Pending) BecomingLookedAfter.judge(LegalStatus.V2, START, START.plusSeconds(1));

        assertThat(BecomingLookedAfter.judge(LegalStatus.V2, START, pending.activeAt()))
                .isEqualTo(new Active(START_DATE));
    }

    @ParameterizedTest(name = "ended after {0}: a period of care {1}")
    @CsvSource({
        "PT0S, false",
        "PT1H, false",
        "PT23H59M59S, false",
        "PT24H, false",
        "PT24H0.001S, true",
        "PT25H, true",
        "P40D, true"
    })
    void shouldDecideOnceTheAccommodationHasEnded(Duration lasted, boolean lookedAfter) {
        Instant ended = START.plus(lasted);

        assertThat(BecomingLookedAfter.judge(LegalStatus.V2, START, ended, ended.plus(Duration.ofDays(3))))
                .isEqualTo(lookedAfter ? new Active(START_DATE) : new Never(ended));
        assertThat(BecomingLookedAfter.judge(LegalStatus.V2, START, ended, ended))
                .as("judged at the very end")
                .isEqualTo(lookedAfter ? new Active(START_DATE) : new Never(ended));
    }

    /** By the wall clock each of these stays is 24 hours and a minute; by hours that passed, one is an hour less. */
    @ParameterizedTest(name = "{0} to {1}: looked after {2}")
    @CsvSource({
        "2026-06-06T18:00, 2026-06-07T18:01, true",
        "2026-03-28T18:00, 2026-03-29T18:01, false", // the clocks go forward: 23 hours and a minute
        "2026-03-28T18:00, 2026-03-29T19:01, true",
        "2026-10-24T18:00, 2026-10-25T17:01, true", // the clocks go back: 24 hours and a minute
        "2026-10-24T18:00, 2026-10-25T17:00, false"
    })
    void shouldCountHoursThatPassWhenTheClocksChange(LocalDateTime start, LocalDateTime end, boolean lookedAfter) {
        Instant startedAt = LondonTime.instantOf(start);
        Instant endedAt = LondonTime.instantOf(end);

        assertThat(BecomingLookedAfter.judge(LegalStatus.L1, startedAt, endedAt, endedAt))
                .isEqualTo(lookedAfter ? new Active(start.toLocalDate()) : new Never(endedAt));
    }

    @ParameterizedTest(name = "{0} is {1} in London")
    @CsvSource({
        "2026-06-05T22:59:00Z, 2026-06-05",
        "2026-06-05T23:00:00Z, 2026-06-06",
        "2026-12-05T23:59:59Z, 2026-12-05",
        "2026-12-06T00:00:00Z, 2026-12-06"
    })
    void shouldTakeTheLondonDateOnWhichItBegan(Instant startedAt, LocalDate expected) {
        assertThat(BecomingLookedAfter.judge(LegalStatus.V2, startedAt, startedAt.plus(Duration.ofHours(30))))
                .isEqualTo(new Active(expected));
        assertThat(BecomingLookedAfter.judge(LegalStatus.C2, startedAt, startedAt))
                .isEqualTo(new Active(expected));
    }

    @Test
    void shouldRefuseTimesThatCannotBe() {
        Instant now = START.plus(Duration.ofHours(2));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> BecomingLookedAfter.judge(LegalStatus.V2, now.plusMillis(1), now));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BecomingLookedAfter.judge(LegalStatus.V2, START, START.minusMillis(1), now));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BecomingLookedAfter.judge(LegalStatus.C2, START, now.plusMillis(1), now));
    }

    @ParameterizedTest
    @EnumSource(LegalStatus.class)
    void shouldMarkOnlySeriesOfShortBreaks(LegalStatus status) {
        assertThat(status.isShortBreak()).isEqualTo(status.name().matches("V[34]"));
        assertThat(status.description()).isNotBlank();
    }
}
