package org.openiro.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeadlinePassedTest {

    private static final LocalDate DUE = LocalDate.of(2026, 7, 14);

    private final DeadlinePassed passed = entered(DUE);

    @Test
    void shouldGiveNobodyMoreTimeThanFromTheDueDateWhenItIsNoticedAtOnce() {
        assertThat(passed.actFrom(DUE.plusDays(1))).isEqualTo(DUE);
    }

    @Test
    void shouldCountFromTodayWhenItIsNoticedLater() {
        assertThat(passed.actFrom(DUE.plusDays(2))).isEqualTo(DUE.plusDays(2));
        assertThat(passed.actFrom(DUE.plusMonths(3))).isEqualTo(DUE.plusMonths(3));
    }

    @Test
    void shouldCountFromTodayWhatWasOwedOnlyOnceItsDayHadGoneBy() {
        assertThat(entered(DUE.plusDays(1)).actFrom(DUE.plusDays(1))).isEqualTo(DUE.plusDays(1));
    }

    private static DeadlinePassed entered(LocalDate on) {
        return new DeadlinePassed(
                DeadlineRule.CARE_PLAN_UPDATE,
                "REVIEW",
                UUID.randomUUID(),
                UUID.randomUUID(),
                DUE,
                on,
                LondonTime.startOf(DUE.plusDays(1)));
    }
}
