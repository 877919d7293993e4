package org.openiro.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openiro.clock.DeadlineRule;
import org.openiro.clock.ReviewDateCounts;
import org.openiro.clock.ReviewSeries;
import org.openiro.clock.Timescale;
import org.openiro.clock.TimescalePolicy;
import org.openiro.clock.WorkingDayCalendar;

/**
 * Expected reviews read as: sequence, due date and rule if judged, outcome, days late if any, reason if any. A sequence
 * that is only a lower bound has a plus; a dash stands for nothing.
 */
class ReviewTimelineTest {

    private final WorkingDayCalendar calendar = WorkingDayCalendar.englandAndWales(LocalDate.of(2028, 12, 31));
    private TimescalePolicy policy = TimescalePolicy.defaults(LocalDate.of(2010, 1, 1));

    @ParameterizedTest(name = "start {0}, end {1}, reviews {2}, as at {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # nothing held yet
            2026-03-09 | - | -                                | 2026-03-09 | -
            2026-03-09 | - | -                                | 2026-04-08 | -
            2026-03-09 | - | -                                | 2026-04-09 | 1 2026-04-08 FIRST NOT_HELD 1 DUE_DATE_PASSED
            2026-03-09 | - | -                                | 2026-12-31 | 1 2026-04-08 FIRST NOT_HELD 267 DUE_DATE_PASSED
            # the first
            2026-03-09 | - | 2026-03-09                       | 2026-04-30 | 1 2026-04-08 FIRST ON_TIME
            2026-03-09 | - | 2026-04-08                       | 2026-04-30 | 1 2026-04-08 FIRST ON_TIME
            2026-03-09 | - | 2026-04-09                       | 2026-04-30 | 1 2026-04-08 FIRST LATE 1 OPENED_AFTER_DUE
            2026-06-06 | - | 2026-07-06                       | 2026-07-30 | 1 2026-07-03 FIRST LATE 3 OPENED_AFTER_DUE
            # the second, by the date the first counted, early or late
            2026-03-09 | - | 2026-03-31 2026-06-30            | 2026-07-30 | 1 2026-04-08 FIRST ON_TIME ; 2 2026-06-30 SECOND ON_TIME
            2026-03-09 | - | 2026-03-31 2026-07-01            | 2026-07-30 | 1 2026-04-08 FIRST ON_TIME ; 2 2026-06-30 SECOND LATE 1 OPENED_AFTER_DUE
            2026-03-09 | - | 2026-04-20 2026-07-20            | 2026-07-30 | 1 2026-04-08 FIRST LATE 12 OPENED_AFTER_DUE ; 2 2026-07-20 SECOND ON_TIME
            2025-11-03 | - | 2025-11-30 2026-03-01            | 2026-03-02 | 1 2025-12-01 FIRST ON_TIME ; 2 2026-02-28 SECOND LATE 1 OPENED_AFTER_DUE
            # later ones: six months, not 183 days
            2026-03-09 | - | 2026-04-01 2026-06-30 2026-12-30 | 2027-01-31 | 1 2026-04-08 FIRST ON_TIME ; 2 2026-07-01 SECOND ON_TIME ; 3 2026-12-30 SUBSEQUENT ON_TIME
            2026-05-18 | - | 2026-06-01 2026-08-31 2027-03-02 | 2027-03-31 | 1 2026-06-16 FIRST ON_TIME ; 2 2026-09-01 SECOND ON_TIME ; 3 2027-02-28 SUBSEQUENT LATE 2 OPENED_AFTER_DUE
            # a long gap is one late review
            2024-01-08 | - | 2024-02-01 2024-05-01 2026-02-02 | 2026-02-03 | 1 2024-02-05 FIRST ON_TIME ; 2 2024-05-01 SECOND ON_TIME ; 3 2024-11-01 SUBSEQUENT LATE 458 OPENED_AFTER_DUE
            # and one review not held
            2024-01-08 | - | 2024-02-01 2024-05-01            | 2026-02-03 | 1 2024-02-05 FIRST ON_TIME ; 2 2024-05-01 SECOND ON_TIME ; 3 2024-11-01 SUBSEQUENT NOT_HELD 459 DUE_DATE_PASSED
            # on the due date there is still time
            2024-01-08 | - | 2024-02-01                       | 2024-05-01 | 1 2024-02-05 FIRST ON_TIME
            2024-01-08 | - | 2024-02-01                       | 2024-05-02 | 1 2024-02-05 FIRST ON_TIME ; 2 2024-05-01 SECOND NOT_HELD 1 DUE_DATE_PASSED
            # the period ended: before, on and after the due date
            2026-03-09 | 2026-04-07 | -                       | 2026-12-31 | -
            2026-03-09 | 2026-04-08 | -                       | 2026-12-31 | -
            2026-03-09 | 2026-04-10 | -                       | 2026-12-31 | 1 2026-04-08 FIRST NOT_HELD 2 PERIOD_ENDED
            # the period ends after the date of the judgement: not known yet
            2026-03-09 | 2026-12-31 | -                       | 2026-04-10 | 1 2026-04-08 FIRST NOT_HELD 2 DUE_DATE_PASSED
            # reviews held after the date of the judgement are not known yet
            2026-03-09 | - | 2026-04-20                       | 2026-04-10 | 1 2026-04-08 FIRST NOT_HELD 2 DUE_DATE_PASSED
            2026-03-09 | - | 2026-04-20                       | 2026-04-20 | 1 2026-04-08 FIRST LATE 12 OPENED_AFTER_DUE
            # unsorted and twice
            2026-03-09 | - | 2026-06-30 2026-04-01 2026-06-30 | 2026-07-31 | 1 2026-04-08 FIRST ON_TIME ; 2 2026-07-01 SECOND ON_TIME
            # outside the period: not judged, and no clock starts from them
            2026-03-09 | - | 2026-03-08 2026-04-08            | 2026-04-30 | 1+ NOT_JUDGED OUTSIDE_PERIOD ; 1 2026-04-08 FIRST ON_TIME
            2026-03-09 | 2026-05-01 | 2026-04-08 2026-05-01 2026-05-02 | 2026-12-31 | 1 2026-04-08 FIRST ON_TIME ; 2 2026-07-08 SECOND ON_TIME ; 1+ NOT_JUDGED OUTSIDE_PERIOD
            """)
    void shouldJudgeAKnownSequence(String start, String end, String reviews, LocalDate asAt, String expected) {
        assertThat(judged(history(start, end, true, reviews, asAt))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "start {0}, end {1}, reviews {2}, as at {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # no review known: nothing can be said
            -          | - | -                                           | 2026-12-31 | -
            2015-03-09 | - | -                                           | 2026-12-31 | -
            # the first known may be any
            -          | - | 2026-01-05                                  | 2026-02-01 | 1+ NOT_JUDGED SEQUENCE_UNKNOWN
            2015-03-09 | - | 2026-01-05                                  | 2027-12-31 | 1+ NOT_JUDGED SEQUENCE_UNKNOWN
            # the second known may be the second or a later one
            -          | - | 2026-01-05 2026-03-05                       | 2026-04-01 | 1+ NOT_JUDGED SEQUENCE_UNKNOWN ; 2+ NOT_JUDGED SEQUENCE_UNKNOWN
            -          | - | 2025-01-05 2026-03-05                       | 2026-04-01 | 1+ NOT_JUDGED SEQUENCE_UNKNOWN ; 2+ NOT_JUDGED SEQUENCE_UNKNOWN
            # from the third known on it is six months whatever came before
            -          | - | 2025-01-05 2025-06-30 2025-12-30            | 2026-04-01 | 1+ NOT_JUDGED SEQUENCE_UNKNOWN ; 2+ NOT_JUDGED SEQUENCE_UNKNOWN ; 3+ 2025-12-30 SUBSEQUENT ON_TIME
            -          | - | 2025-01-05 2025-06-30 2025-12-31 2026-03-31 | 2026-04-01 | 1+ NOT_JUDGED SEQUENCE_UNKNOWN ; 2+ NOT_JUDGED SEQUENCE_UNKNOWN ; 3+ 2025-12-30 SUBSEQUENT LATE 1 OPENED_AFTER_DUE ; 4+ 2026-06-30 SUBSEQUENT ON_TIME
            # likewise for one not held
            -          | - | 2025-01-05 2025-06-30                       | 2025-12-30 | 1+ NOT_JUDGED SEQUENCE_UNKNOWN ; 2+ NOT_JUDGED SEQUENCE_UNKNOWN
            -          | - | 2025-01-05 2025-06-30                       | 2026-01-01 | 1+ NOT_JUDGED SEQUENCE_UNKNOWN ; 2+ NOT_JUDGED SEQUENCE_UNKNOWN ; 3+ 2025-12-30 SUBSEQUENT NOT_HELD 2 DUE_DATE_PASSED
            -          | 2026-01-20 | 2025-01-05 2025-06-30              | 2026-04-01 | 1+ NOT_JUDGED SEQUENCE_UNKNOWN ; 2+ NOT_JUDGED SEQUENCE_UNKNOWN ; 3+ 2025-12-30 SUBSEQUENT NOT_HELD 21 PERIOD_ENDED
            # one outside the period tells nothing about the place of the others
            2024-12-01 | - | 2024-11-30 2025-01-05 2025-06-30            | 2025-07-01 | 1+ NOT_JUDGED OUTSIDE_PERIOD ; 1+ NOT_JUDGED SEQUENCE_UNKNOWN ; 2+ NOT_JUDGED SEQUENCE_UNKNOWN
            """)
    void shouldJudgeAnUnknownSequenceFromTheThirdKnownReviewOn(
            String start, String end, String reviews, LocalDate asAt, String expected) {
        assertThat(judged(history(start, end, false, reviews, asAt))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "known {1}, reviews {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-09 | true  | -                                | 1 FIRST 2026-04-08 2026-04-08 true
            2026-03-09 | true  | 2026-04-01                       | 2 SECOND 2026-07-01 2026-07-01 true
            2026-03-09 | true  | 2026-04-01 2026-06-30            | 3 SUBSEQUENT 2026-12-30 2026-12-30 true
            2015-03-09 | false | -                                | -
            2015-03-09 | false | 2026-04-01                       | 2+ SUBSEQUENT 2026-10-01 2026-07-01 false
            -          | false | 2026-04-01                       | 2+ SUBSEQUENT 2026-10-01 2026-07-01 false
            -          | false | 2026-04-01 2026-06-30            | 3+ SUBSEQUENT 2026-12-30 2026-12-30 true
            """)
    void shouldSayWhenTheNextReviewIsDue(String start, boolean known, String reviews, String expected) {
        ReviewTimeline timeline =
                ReviewTimeline.judge(history(start, "-", known, reviews, LocalDate.of(2026, 6, 30)), policy, calendar);

        assertThat(timeline.next()
                        .map(next -> place(next.sequence()) + " " + shortName(next.rule()) + " " + next.dueOn() + " "
                                + next.planBy() + " " + next.certain())
                        .orElse("-"))
                .isEqualTo(expected);
    }

    @Test
    void shouldGoOnNamingTheReviewThatIsOverdue() {
        NextReview next = ReviewTimeline.judge(
                        history("2026-03-09", "-", true, "-", LocalDate.of(2026, 6, 30)), policy, calendar)
                .next()
                .orElseThrow();

        assertThat(next.dueOn()).isEqualTo(LocalDate.of(2026, 4, 8));
        assertThat(next.isOverdueOn(LocalDate.of(2026, 4, 8))).isFalse();
        assertThat(next.isOverdueOn(LocalDate.of(2026, 4, 9))).isTrue();
    }

    @ParameterizedTest(name = "ended {0}: waiting for a review {1}")
    @CsvSource({"2026-06-29, false", "2026-06-30, false", "2026-07-01, true"})
    void shouldWaitForNoReviewOnceThePeriodHasEnded(String end, boolean waiting) {
        ReviewTimeline timeline = ReviewTimeline.judge(
                history("2026-03-09", end, true, "2026-04-01", LocalDate.of(2026, 6, 30)), policy, calendar);

        assertThat(timeline.next().isPresent()).isEqualTo(waiting);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldJudgeNothingWithoutAStandardClock(boolean sequenceKnown) {
        ReviewHistory history = new ReviewHistory(
                LocalDate.of(2026, 3, 9),
                null,
                sequenceKnown,
                ReviewSeries.NONE,
                List.of(HeldReview.on(LocalDate.of(2026, 5, 1)), HeldReview.on(LocalDate.of(2026, 7, 1))),
                LocalDate.of(2027, 12, 31));
        String plus = sequenceKnown ? "" : "+";

        assertThat(judged(history))
                .isEqualTo("1" + plus + " NOT_JUDGED NO_STANDARD_CLOCK ; 2" + plus + " NOT_JUDGED NO_STANDARD_CLOCK");
        assertThat(ReviewTimeline.judge(history, policy, calendar).next()).isEmpty();
    }

    /** The first review is due by Wednesday 8 April 2026; adjourned then, 20 working days end on Thursday 7 May. */
    @ParameterizedTest(name = "opened {0}, adjourned {1}, completed {2}")
    @CsvSource({
        "2026-04-07, -, 2026-04-08, ON_TIME, 0, -",
        "2026-04-07, 2026-04-07, 2026-04-08, ON_TIME, 0, -",
        "2026-04-07, -, 2026-04-10, LATE, 2, COMPLETED_AFTER_DUE",
        "2026-04-08, 2026-04-08, 2026-04-09, LATE, 1, LAWFULLY_ADJOURNED",
        "2026-04-08, 2026-04-08, 2026-05-07, LATE, 29, LAWFULLY_ADJOURNED",
        "2026-04-08, 2026-04-08, 2026-05-08, LATE, 30, ADJOURNED_TOO_LONG",
        "2026-04-09, 2026-04-09, 2026-04-20, LATE, 12, OPENED_AFTER_DUE"
    })
    void shouldSayWhyAReviewOfSeveralMeetingsWasLate(
            LocalDate opened, String adjourned, LocalDate completed, String outcome, int late, String reason) {
        HeldReview review = HeldReview.between(opened, completed);
        HeldReview held = adjourned.equals("-") ? review : review.adjourned(LocalDate.parse(adjourned));

        assertThat(judged(history(List.of(held), LocalDate.of(2026, 5, 31))))
                .isEqualTo("1 2026-04-08 FIRST " + outcome + (late == 0 ? "" : " " + late + " " + reason));
    }

    @Test
    void shouldJudgeAnAdjournmentByTheLawAndNotByAShorterLocalLimit() {
        policy = policy.with(DeadlineRule.ADJOURNMENT, Timescale.workingDays(5));
        HeldReview review = HeldReview.between(LocalDate.of(2026, 4, 8), LocalDate.of(2026, 5, 7))
                .adjourned(LocalDate.of(2026, 4, 8));

        assertThat(judged(history(List.of(review), LocalDate.of(2026, 5, 31)))).endsWith("LAWFULLY_ADJOURNED");
    }

    @Test
    void shouldStartTheNextClockFromTheCompletionOrFromTheOpeningAsThePolicySays() {
        List<HeldReview> reviews = List.of(
                HeldReview.between(LocalDate.of(2026, 4, 7), LocalDate.of(2026, 4, 20)),
                HeldReview.on(LocalDate.of(2026, 7, 20)));
        ReviewHistory history = history(reviews, LocalDate.of(2026, 7, 31));

        assertThat(judged(history))
                .isEqualTo("1 2026-04-08 FIRST LATE 12 COMPLETED_AFTER_DUE ; 2 2026-07-20 SECOND ON_TIME");

        policy = policy.withReviewDateCounts(ReviewDateCounts.OPENED);

        assertThat(judged(history))
                .isEqualTo("1 2026-04-08 FIRST ON_TIME ; 2 2026-07-07 SECOND LATE 13 OPENED_AFTER_DUE");
    }

    @ParameterizedTest(name = "as at {0}")
    @CsvSource({
        "2026-04-08, '-'",
        "2026-04-09, '1 2026-04-08 FIRST NOT_HELD 1 OPENED_NOT_COMPLETED'",
        "2026-04-19, '1 2026-04-08 FIRST NOT_HELD 11 OPENED_NOT_COMPLETED'",
        "2026-04-20, '1 2026-04-08 FIRST LATE 12 LAWFULLY_ADJOURNED'"
    })
    void shouldNotCountAReviewAsHeldBeforeItIsCompleted(LocalDate asAt, String expected) {
        HeldReview review = HeldReview.between(LocalDate.of(2026, 4, 8), LocalDate.of(2026, 4, 20))
                .adjourned(LocalDate.of(2026, 4, 8));

        assertThat(judged(history(List.of(review), asAt))).isEqualTo(expected);
    }

    @Test
    void shouldNameTheReviewThatIsStillOpen() {
        HeldReview open = HeldReview.stillOpen(LocalDate.of(2026, 4, 8)).adjourned(LocalDate.of(2026, 4, 8));

        assertThat(judged(history(List.of(open), LocalDate.of(2026, 4, 30))))
                .isEqualTo("1 2026-04-08 FIRST NOT_HELD 22 OPENED_NOT_COMPLETED");
        policy = policy.withReviewDateCounts(ReviewDateCounts.OPENED);
        assertThat(judged(history(List.of(open), LocalDate.of(2026, 4, 30)))).isEqualTo("1 2026-04-08 FIRST ON_TIME");
    }

    @Test
    void shouldNotTakeAnOldReviewThatWasNeverCompletedForTheOneThatIsDue() {
        List<HeldReview> reviews =
                List.of(HeldReview.stillOpen(LocalDate.of(2026, 3, 30)), HeldReview.on(LocalDate.of(2026, 4, 8)));

        assertThat(judged(history(reviews, LocalDate.of(2026, 7, 10))))
                .isEqualTo("1 2026-04-08 FIRST ON_TIME ; 2 2026-07-08 SECOND NOT_HELD 2 DUE_DATE_PASSED");
    }

    @Test
    void shouldNotTakeAReviewThatIsStillToComeForAnOpenOne() {
        HeldReview later = HeldReview.on(LocalDate.of(2026, 5, 20));

        assertThat(judged(history(List.of(later), LocalDate.of(2026, 4, 30)))).endsWith("DUE_DATE_PASSED");
    }

    @Test
    void shouldJudgeByAShorterTimescaleThatTheAuthoritySetItself() {
        ReviewHistory history = history("2026-03-09", "-", true, "2026-04-08", LocalDate.of(2026, 4, 30));
        policy = policy.with(DeadlineRule.FIRST_REVIEW, Timescale.workingDays(15));

        assertThat(judged(history)).isEqualTo("1 2026-03-30 FIRST LATE 9 OPENED_AFTER_DUE");
    }

    @Test
    void shouldRefuseAHistoryThatCannotBe() {
        LocalDate day = LocalDate.of(2026, 4, 8);

        assertThatIllegalArgumentException().isThrownBy(() -> history("-", "-", true, "-", day));
        assertThatIllegalArgumentException().isThrownBy(() -> history("2026-04-08", "2026-04-07", true, "-", day));
        assertThatIllegalArgumentException().isThrownBy(() -> HeldReview.between(day, day.minusDays(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HeldReview.between(day, day.plusDays(5)).adjourned(day.minusDays(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HeldReview.between(day, day.plusDays(5)).adjourned(day.plusDays(6)));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReviewSequence(0, true));
    }

    private String judged(ReviewHistory history) {
        List<JudgedReview> reviews =
                ReviewTimeline.judge(history, policy, calendar).reviews();
        return reviews.isEmpty()
                ? "-"
                : reviews.stream().map(ReviewTimelineTest::line).collect(Collectors.joining(" ; "));
    }

    private static String line(JudgedReview review) {
        return Stream.of(
                        Optional.of(place(review.sequence())),
                        review.dueOn().map(LocalDate::toString),
                        review.rule().map(ReviewTimelineTest::shortName),
                        Optional.of(review.outcome().name()),
                        Optional.of(review.daysLate()).filter(days -> days != 0).map(String::valueOf),
                        review.reason().map(OutcomeReason::name))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private static String place(ReviewSequence sequence) {
        return sequence.number() + (sequence.known() ? "" : "+");
    }

    private static String shortName(DeadlineRule rule) {
        return rule.name().replace("_REVIEW", "");
    }

    private static ReviewHistory history(List<HeldReview> reviews, LocalDate asAt) {
        return new ReviewHistory(LocalDate.of(2026, 3, 9), null, true, ReviewSeries.STANDARD, reviews, asAt);
    }

    private static ReviewHistory history(String start, String end, boolean known, String reviews, LocalDate asAt) {
        List<HeldReview> held = reviews.equals("-")
                ? List.of()
                : Arrays.stream(reviews.split(" "))
                        .map(LocalDate::parse)
                        .map(HeldReview::on)
                        .toList();
        return new ReviewHistory(date(start), date(end), known, ReviewSeries.STANDARD, held, asAt);
    }

    private static LocalDate date(String text) {
        return text.equals("-") ? null : LocalDate.parse(text);
    }
}
