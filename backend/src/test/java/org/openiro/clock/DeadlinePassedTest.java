package org.openiro.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeadlinePassedTest {

    private static final LocalDate DUE = LocalDate.of(2026, 7, 14);

    private final DeadlinePassed passed = new DeadlinePassed(
            DeadlineRule.CARE_PLAN_UPDATE,
            "REVIEW",
            UUID.randomUUID(),
            UUID.randomUUID(),
            DUE,
            LondonTime.startOf(DUE.plusDays(1)));

    @Test
    void shouldGiveNobodyMoreTimeThanFromTheDueDateWhenItIsNoticedAtOnce() {
        assertThat(passed.actFrom(DUE.plusDays(1))).isEqualTo(DUE);
    }

    @Test
    void shouldCountFromTodayWhenItIsNoticedLater() {
        assertThat(passed.actFrom(DUE.plusDays(2))).isEqualTo(DUE.plusDays(2));
        assertThat(passed.actFrom(DUE.plusMonths(3))).isEqualTo(DUE.plusMonths(3));
    }
}
