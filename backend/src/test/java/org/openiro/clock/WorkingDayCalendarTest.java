package org.openiro.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDayCalendarTest {

    private static final LocalDate ANNOUNCED = LocalDate.of(2028, 12, 31);

    private final WorkingDayCalendar calendar = WorkingDayCalendar.englandAndWales(ANNOUNCED);

    /** Checked by hand against printed calendars. */
    @ParameterizedTest(name = "{1} working days from {0} is {2}")
    @CsvSource({
        "2026-03-09, 20, 2026-04-08", // Good Friday and Easter Monday
        "2022-09-05, 20, 2022-10-04", // the state funeral
        "2026-06-01, 20, 2026-06-29",
        "2025-12-15, 20, 2026-01-15", // Christmas and New Year
        "2027-12-10, 20, 2028-01-12", // substitute days
        "2026-06-06, 20, 2026-07-03", // a Saturday
        "2026-06-07, 20, 2026-07-03", // a Sunday
        "2026-06-05, 20, 2026-07-03", // a Friday
        "2026-04-02, 1, 2026-04-07", // the Thursday before Easter
        "2026-04-03, 1, 2026-04-07", // Good Friday itself
        "2022-06-01, 1, 2022-06-06", // two Jubilee days
        "2023-05-05, 1, 2023-05-09", // the coronation
        "2021-12-24, 1, 2021-12-29",
        "2026-12-24, 2, 2026-12-30",
        "2024-02-28, 1, 2024-02-29"
    })
    void shouldCountForwards(LocalDate from, int n, LocalDate expected) {
        assertThat(calendar.plusWorkingDays(from, n).date()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1} working days before {0} is {2}")
    @CsvSource({
        "2026-04-08, 20, 2026-03-09",
        "2026-04-08, 1, 2026-04-07",
        "2026-04-08, 2, 2026-04-02",
        "2026-04-08, 15, 2026-03-16",
        "2026-06-13, 10, 2026-06-01", // a meeting on a Saturday
        "2022-09-20, 1, 2022-09-16",
        "2028-01-04, 3, 2027-12-29"
    })
    void shouldCountBackwards(LocalDate from, int n, LocalDate expected) {
        assertThat(calendar.minusWorkingDays(from, n).date()).isEqualTo(expected);
    }

    @Test
    void shouldListSkippedWeekdaysInDateOrderBothWays() {
        SkippedDay goodFriday = new SkippedDay(LocalDate.of(2026, 4, 3), "Good Friday");
        SkippedDay easterMonday = new SkippedDay(LocalDate.of(2026, 4, 6), "Easter Monday");

        assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 3, 9), 20).skippedDays())
                .containsExactly(goodFriday, easterMonday);
        assertThat(calendar.minusWorkingDays(LocalDate.of(2026, 4, 8), 20).skippedDays())
                .containsExactly(goodFriday, easterMonday);
    }

    @Test
    void shouldNotListTheDayCountedFrom() {
        assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 4, 6), 1).skippedDays())
                .isEmpty();
    }

    @Test
    void shouldHoldItsPropertiesOnManyDates() {
        Random random = new Random(20260422);
        for (int i = 0; i < 4_000; i++) {
            LocalDate date = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(40_000));
            int n = 1 + random.nextInt(60);
            LocalDate after = calendar.plusWorkingDays(date, n).date();
            LocalDate before = calendar.minusWorkingDays(date, n).date();

            assertThat(calendar.isWorkingDay(after)).as("%s + %d", date, n).isTrue();
            assertThat(calendar.isWorkingDay(before)).as("%s - %d", date, n).isTrue();
            assertThat(after).isAfter(date);
            assertThat(before).isBefore(date);
            assertThat(calendar.minusWorkingDays(after, n).date())
                    .as("%s + %d - %d", date, n, n)
                    .isEqualTo(calendar.previousOrSameWorkingDay(date));
            assertThat(calendar.plusWorkingDays(before, n).date())
                    .as("%s - %d + %d", date, n, n)
                    .isEqualTo(calendar.nextOrSameWorkingDay(date));
            assertThat(calendar.workingDaysBetween(date, after)).isEqualTo(n);
            assertThat(calendar.plusWorkingDays(date, n + 1).date()).isAfter(after);
            assertThat(calendar.plusWorkingDays(date.plusDays(1), n).date()).isAfterOrEqualTo(after);
            assertThat(after).isEqualTo(HandMadeCalendar.count(date, n, 1));
            assertThat(before).isEqualTo(HandMadeCalendar.count(date, n, -1));
        }
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "2026-04-06, 2026-04-02, 2026-04-07",
        "2026-04-07, 2026-04-07, 2026-04-07",
        "2026-02-28, 2026-02-27, 2026-03-02",
        "2027-12-28, 2027-12-24, 2027-12-29"
    })
    void shouldFindTheNearestWorkingDays(LocalDate date, LocalDate previous, LocalDate next) {
        assertThat(calendar.previousOrSameWorkingDay(date)).isEqualTo(previous);
        assertThat(calendar.nextOrSameWorkingDay(date)).isEqualTo(next);
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2026-04-02, 2026-04-07, 1",
        "2026-04-07, 2026-04-07, 0",
        "2026-04-08, 2026-04-07, 0",
        "2026-04-03, 2026-04-06, 0"
    })
    void shouldCountWorkingDaysBetween(LocalDate from, LocalDate through, int expected) {
        assertThat(calendar.workingDaysBetween(from, through)).isEqualTo(expected);
    }

    @Test
    void shouldSkipADayAnAdministratorAdded() {
        LocalDate monday = LocalDate.of(2026, 6, 15);
        WorkingDayCalendar adjusted = calendar.with(CalendarAdjustment.added(monday, " National celebration "));

        WorkingDayCount count = adjusted.plusWorkingDays(LocalDate.of(2026, 6, 12), 1);

        assertThat(count.date()).isEqualTo(LocalDate.of(2026, 6, 16));
        assertThat(count.skippedDays()).containsExactly(new SkippedDay(monday, "National celebration"));
        assertThat(calendar.isWorkingDay(monday))
                .as("the calendar it was made from")
                .isTrue();
    }

    @Test
    void shouldCountADayAnAdministratorRemoved() {
        LocalDate earlyMay = LocalDate.of(2026, 5, 4);
        WorkingDayCalendar adjusted = calendar.with(CalendarAdjustment.removed(earlyMay, "Early May, moved"));

        assertThat(adjusted.isWorkingDay(earlyMay)).isTrue();
        assertThat(adjusted.daysOffIn(2026)).hasSize(7);
        assertThat(adjusted.plusWorkingDays(LocalDate.of(2026, 5, 1), 1).date()).isEqualTo(earlyMay);
    }

    @Test
    void shouldMoveABankHolidayByRemovingAndAdding() {
        WorkingDayCalendar adjusted = calendar.withAdjustments(List.of(
                CalendarAdjustment.removed(LocalDate.of(2030, 5, 6), "Early May, moved"),
                CalendarAdjustment.added(LocalDate.of(2030, 5, 10), "Early May Bank Holiday")));

        assertThat(adjusted.plusWorkingDays(LocalDate.of(2030, 5, 3), 5).date()).isEqualTo(LocalDate.of(2030, 5, 13));
        assertThat(adjusted.adjustments()).hasSize(2);
    }

    @Test
    void shouldLetTheLaterOfTwoAdjustmentsWin() {
        LocalDate day = LocalDate.of(2026, 6, 15);
        WorkingDayCalendar adjusted = calendar.with(CalendarAdjustment.added(day, "Announced"))
                .with(CalendarAdjustment.removed(day, "Called off"));

        assertThat(adjusted.isWorkingDay(day)).isTrue();
        assertThat(adjusted.adjustments()).containsExactly(CalendarAdjustment.removed(day, "Called off"));
    }

    @Test
    void shouldTakeAdjustmentsThatChangeNothing() {
        WorkingDayCalendar adjusted = calendar.withAdjustments(List.of(
                CalendarAdjustment.added(LocalDate.of(2026, 6, 13), "A Saturday"),
                CalendarAdjustment.added(LocalDate.of(2022, 9, 19), "Known already"),
                CalendarAdjustment.removed(LocalDate.of(2026, 6, 16), "A working day")));

        assertThat(adjusted.isWorkingDay(LocalDate.of(2026, 6, 13))).isFalse();
        assertThat(adjusted.isWorkingDay(LocalDate.of(2026, 6, 16))).isTrue();
        assertThat(adjusted.plusWorkingDays(LocalDate.of(2022, 9, 5), 20).date())
                .isEqualTo(LocalDate.of(2022, 10, 4));
        assertThat(adjusted.daysOffIn(2026)).isEqualTo(calendar.daysOffIn(2026));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-25", "2026-04-03", "2028-04-14"})
    void shouldRefuseToMakeChristmasDayOrGoodFridayAWorkingDay(LocalDate date) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.with(CalendarAdjustment.removed(date, "Open as usual")))
                .withMessageContaining("regulation 2");
    }

    @Test
    void shouldAllowRemovingTheSubstituteForChristmasDay() {
        LocalDate substitute = LocalDate.of(2027, 12, 27);

        assertThat(calendar.with(CalendarAdjustment.removed(substitute, "Moved"))
                        .isWorkingDay(substitute))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void shouldRefuseAnAdjustmentWithoutAName(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CalendarAdjustment.added(LocalDate.of(2026, 6, 15), name));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CalendarAdjustment.added(LocalDate.of(2026, 6, 15), null));
    }

    @ParameterizedTest(name = "{1} from {0}: provisional {2}")
    @CsvSource({
        "2028-12-27, 2, false", // ends on Friday 29 December
        "2028-12-28, 1, false",
        "2028-12-29, 1, true",
        "2028-12-31, 1, true",
        "2028-12-01, 20, true"
    })
    void shouldBeProvisionalWhenCountingForwardsPassesTheAnnouncedDays(LocalDate from, int n, boolean provisional) {
        assertThat(calendar.plusWorkingDays(from, n).provisional()).isEqualTo(provisional);
    }

    @ParameterizedTest(name = "{1} before {0}: provisional {2}")
    @CsvSource({
        "2029-01-01, 1, false", // the day counted from is not touched
        "2029-01-02, 1, true", // passes over 1 January 2029
        "2029-03-01, 15, true",
        "2028-12-29, 15, false"
    })
    void shouldBeProvisionalWhenCountingBackwardsTouchesUnannouncedDays(LocalDate from, int n, boolean provisional) {
        assertThat(calendar.minusWorkingDays(from, n).provisional()).isEqualTo(provisional);
    }

    @Test
    void shouldNoLongerBeProvisionalOnceMoreIsAnnounced() {
        LocalDate from = LocalDate.of(2029, 3, 1);
        WorkingDayCalendar later = calendar.with(CalendarAdjustment.added(LocalDate.of(2029, 3, 5), "Extra day"))
                .announcedThrough(LocalDate.of(2029, 12, 31));

        assertThat(calendar.plusWorkingDays(from, 5).provisional()).isTrue();
        assertThat(later.plusWorkingDays(from, 5))
                .returns(false, WorkingDayCount::provisional)
                .returns(LocalDate.of(2029, 3, 9), WorkingDayCount::date);
        assertThat(later.announcedThrough()).isEqualTo(LocalDate.of(2029, 12, 31));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, -20})
    void shouldRefuseToCountNothing(int n) {
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.plusWorkingDays(ANNOUNCED, n));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.minusWorkingDays(ANNOUNCED, n));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1977-12-31", "2200-01-01", "0206-03-09", "+12026-03-09"})
    void shouldRefuseDatesOutsideItsYears(LocalDate date) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.isWorkingDay(date))
                .withMessageContaining("1978 to 2199");
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.announcedThrough(date));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.with(CalendarAdjustment.added(date, "Out of range")));
    }

    @Test
    void shouldRefuseACountThatLeavesItsYears() {
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.plusWorkingDays(LocalDate.of(2199, 12, 20), 20));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.minusWorkingDays(LocalDate.of(1978, 1, 10), 20));
    }

    @Test
    void shouldAnswerAllThreadsAlikeFromAColdStart() throws Exception {
        WorkingDayCalendar cold = WorkingDayCalendar.englandAndWales(ANNOUNCED);
        List<Callable<List<LocalDate>>> tasks = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            tasks.add(() -> {
                List<LocalDate> dates = new ArrayList<>();
                for (int year = 1990; year <= 2100; year++) {
                    dates.add(
                            cold.plusWorkingDays(LocalDate.of(year, 12, 10), 20).date());
                }
                return dates;
            });
        }
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<LocalDate> expected = new ArrayList<>();
            for (int year = 1990; year <= 2100; year++) {
                expected.add(HandMadeCalendar.count(LocalDate.of(year, 12, 10), 20, 1));
            }
            for (Future<List<LocalDate>> answer : pool.invokeAll(tasks)) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
