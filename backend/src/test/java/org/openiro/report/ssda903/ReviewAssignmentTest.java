package org.openiro.report.ssda903;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewAssignmentTest {

    private static final CollectionYears FROM_2022 =
            CollectionYears.from(new CollectionYear(2022), new CollectionYear(2026));

    @Test
    void shouldPutEachReviewIntoItsPeriodInOrderOfDate() {
        ChildHistory child = twoPeriods()
                .review("C1,,20/09/2025,PN1", "C1,,20/07/2025,PN1", "C1,,20/06/2025,PN1")
                .onlyChild();

        assertThat(dates(child.periods().get(0))).containsExactly("2025-06-20", "2025-07-20");
        assertThat(dates(child.periods().get(1))).containsExactly("2025-09-20");
    }

    @Test
    void shouldPutAReviewOnTheDayBetweenTwoPeriodsIntoTheOneThatEnds() {
        ChildHistory child = twoPeriods().review("C1,,10/08/2025,PN1").onlyChild();

        assertThat(dates(child.periods().get(0))).containsExactly("2025-08-10");
    }

    @Test
    void shouldAcceptReviewsBeforeTheFirstEpisodeWhenTheStartIsUnknown() {
        MiniReturn mini = MiniReturn.empty()
                .header(MiniReturn.HEADER)
                .episode("C1,02/06/2025,P,C2,N1,U6,PR1,,,,,,")
                .review("C1,01/05/2015,02/05/2025,PN1");

        assertThat(mini.onlyChild().reviews()).hasSize(1);
        assertThat(mini.anomalies()).containsExactly(Anomaly.FIRST_EPISODE_NOT_S);
    }

    @Test
    void shouldPutAReviewAfterAnEndWithUnknownDateIntoThatPeriod() {
        ChildHistory child = MiniReturn.empty()
                .header(MiniReturn.HEADER)
                .episode("C1,02/06/2025,S,C2,N1,U6,PR1,,E4A,,,,", "C1,01/10/2025,S,C2,N1,U6,PR1,,,,,,")
                .review("C1,,30/09/2025,PN1", "C1,,01/10/2025,PN1")
                .onlyChild();

        assertThat(child.periods())
                .extracting(period -> dates(period).get(0))
                .containsExactly("2025-09-30", "2025-10-01");
    }

    @Test
    void shouldKnowTheSequenceWhenThePeriodBeganInAYearWhoseReviewsAreKnown() {
        PeriodOfCareHistory period = inCareSince("02/06/2023", FROM_2022);

        assertThat(period.sequenceKnown(FROM_2022)).isTrue();
        assertThat(period.reviews())
                .extracting(ReviewInPeriod::position, ReviewInPeriod::sequenceKnown, ReviewInPeriod::previousKnown)
                .containsExactly(tuple(1, true, false), tuple(2, true, true), tuple(3, true, true));
    }

    @Test
    void shouldNotKnowTheSequenceWhenThePeriodBeganBefore() {
        PeriodOfCareHistory period = inCareSince("02/06/2021", FROM_2022);

        assertThat(period.sequenceKnown(FROM_2022)).isFalse();
        assertThat(period.reviews())
                .extracting(
                        ReviewInPeriod::sequenceKnown, ReviewInPeriod::previousKnown, ReviewInPeriod::knownThirdOrLater)
                .containsExactly(tuple(false, false, false), tuple(false, true, false), tuple(false, true, true));
    }

    @Test
    void shouldLoseTheSequenceAndThePreviousReviewAcrossAYearThatIsMissing() {
        CollectionYears without2024 =
                CollectionYears.of(new CollectionYear(2023), new CollectionYear(2025), new CollectionYear(2026));

        assertThat(inCareSince("02/06/2023", without2024).reviews())
                .extracting(ReviewInPeriod::sequenceKnown, ReviewInPeriod::previousKnown)
                .containsExactly(tuple(true, false), tuple(false, false), tuple(false, true));
    }

    @Test
    void shouldTakeTheBirthDateFromReviewsThatAgreeWhenTheHeaderHasNone() {
        ChildHistory agreed = MiniReturn.empty()
                .episode(MiniReturn.EPISODE)
                .review(MiniReturn.REVIEW)
                .onlyChild();
        ChildHistory disagreed = MiniReturn.empty()
                .episode(MiniReturn.EPISODE)
                .review(MiniReturn.REVIEW, "C1,02/05/2015,21/06/2025,PN1")
                .onlyChild();

        assertThat(agreed.header()).isNull();
        assertThat(agreed.dateOfBirth()).isEqualTo("2015-05-01");
        assertThat(disagreed.dateOfBirth()).isNull();
    }

    private static MiniReturn twoPeriods() {
        return MiniReturn.empty()
                .header(MiniReturn.HEADER)
                .episode("C1,02/06/2025,S,C2,N1,U6,PR1,10/08/2025,E4A,,,,", "C1,10/08/2025,S,C2,N1,U6,PR1,,,,,,");
    }

    private static PeriodOfCareHistory inCareSince(String start, CollectionYears reviewYears) {
        return MiniReturn.empty()
                .header(MiniReturn.HEADER)
                .episode("C1," + start + ",S,C2,N1,U6,PR1,,,,,,")
                .review("C1,,20/06/2023,PN1", "C1,,20/06/2025,PN1", "C1,,20/06/2026,PN1")
                .imported(FROM_2022, reviewYears)
                .children()
                .get(0)
                .periods()
                .get(0);
    }

    private static List<String> dates(PeriodOfCareHistory period) {
        return period.reviews().stream()
                .map(review -> review.review().reviewDate().toString())
                .toList();
    }
}
