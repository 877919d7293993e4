package org.openiro.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.openiro.clock.ReviewSeries;
import org.openiro.clock.SkippedDay;
import org.openiro.clock.TimescalePolicy;
import org.openiro.clock.WorkingDayCalendar;

/**
 * The same judgement reached another way: a worker lives through the period of care one day after another, keeps a
 * count and writes down what they see. Compared over many histories made at random.
 */
class ReviewTimelineDayByDayTest {

    private static final LocalDate EPOCH = LocalDate.of(2012, 1, 1);

    private final WorkingDayCalendar calendar = WorkingDayCalendar.englandAndWales(LocalDate.of(2028, 12, 31));
    private final TimescalePolicy policy = TimescalePolicy.defaults(EPOCH);

    @Test
    void shouldAgreeWithAWorkerWhoCountsEveryDay() {
        Random random = new Random(903);
        int late = 0;
        int notHeld = 0;
        for (int i = 0; i < 3_000; i++) {
            ReviewHistory history = randomHistory(random);

            List<String> judged = ReviewTimeline.judge(history, policy, calendar).reviews().stream()
                    .map(review -> review.heldOn().map(LocalDate::toString).orElse("none") + " " + review.outcome()
                            + " " + review.daysLate())
                    .toList();

            assertThat(judged).as("%s", history).isEqualTo(livedThrough(history));
            late += judged.stream().filter(line -> line.contains(" LATE ")).count();
            notHeld +=
                    judged.stream().filter(line -> line.contains(" NOT_HELD ")).count();
        }
        assertThat(late).as("late reviews among the histories").isGreaterThan(1_000);
        assertThat(notHeld).as("reviews not held among the histories").isGreaterThan(500);
    }

    private static ReviewHistory randomHistory(Random random) {
        LocalDate start = EPOCH.plusDays(random.nextInt(4_000));
        LocalDate asAt = start.plusDays(random.nextInt(1_500));
        LocalDate end = random.nextInt(3) == 0 ? start.plusDays(random.nextInt(1_500)) : null;
        List<HeldReview> reviews = new ArrayList<>();
        LocalDate day = start;
        for (int n = random.nextInt(7); n > 0; n--) {
            day = day.plusDays(reviews.isEmpty() ? random.nextInt(45) : random.nextInt(230));
            if (end == null || !day.isAfter(end)) {
                reviews.add(HeldReview.on(day));
            }
        }
        return new ReviewHistory(start, end, random.nextInt(3) > 0, ReviewSeries.STANDARD, reviews, asAt);
    }

    private List<String> livedThrough(ReviewHistory history) {
        TreeSet<LocalDate> reviewDays = new TreeSet<>();
        history.reviews().forEach(review -> reviewDays.add(review.openedOn()));
        List<String> seen = new ArrayList<>();
        LocalDate last = null;
        int held = 0;
        int workingDays = 0;
        int daysOver = 0;
        LocalDate lastDay = history.periodEnd() != null && history.periodEnd().isBefore(history.asAt())
                ? history.periodEnd()
                : history.asAt();
        for (LocalDate today = history.periodStart(); !today.isAfter(lastDay); today = today.plusDays(1)) {
            if (today.isAfter(history.periodStart()) && isWorkingDay(today)) {
                workingDays++;
            }
            boolean judgeable = history.sequenceKnown() || held >= 2;
            boolean over;
            if (held == 0) {
                over = workingDays > 20 || workingDays == 20 && !isWorkingDay(today);
            } else {
                over = isPast(today, last, held == 1 ? 3 : 6);
            }
            daysOver = over ? daysOver + 1 : 0;
            if (reviewDays.contains(today)) {
                seen.add(today + " " + (!judgeable ? "NOT_JUDGED 0" : over ? "LATE " + daysOver : "ON_TIME 0"));
                last = today;
                held++;
                daysOver = 0;
            }
        }
        if (daysOver > 0 && (history.sequenceKnown() || held >= 2)) {
            seen.add("none NOT_HELD " + daysOver);
        }
        return seen;
    }

    /** Whether more than this many months have gone by, by comparing years, months and days of the month. */
    private static boolean isPast(LocalDate today, LocalDate since, int months) {
        YearMonth limit = YearMonth.of(since.getYear(), since.getMonth()).plusMonths(months);
        YearMonth now = YearMonth.from(today);
        if (!now.equals(limit)) {
            return now.isAfter(limit);
        }
        return today.getDayOfMonth() > Math.min(since.getDayOfMonth(), limit.lengthOfMonth());
    }

    private boolean isWorkingDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend
                && calendar.daysOffIn(day.getYear()).stream()
                        .map(SkippedDay::date)
                        .noneMatch(day::equals);
    }
}
