package org.openiro.report.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodOfCareHistoryTest {

    @Test
    void shouldPutConsecutiveEpisodesIntoOnePeriodUpToAnEndOtherThanX1() {
        List<PeriodOfCareHistory> periods = periods(
                "02/06/2025,S,V2,N1,U6,PR1,10/06/2025,X1",
                "10/06/2025,L,C2,N1,U6,PR1,20/06/2025,X1",
                "20/06/2025,P,C2,N1,K2,PR1,30/06/2025,E4A",
                "01/08/2025,S,V2,N1,U6,PR1,,");

        assertThat(periods).hasSize(2);
        assertThat(periods.get(0).episodes()).hasSize(3);
        assertThat(periods.get(0).startKnown()).isTrue();
        assertThat(periods.get(0).end()).isEqualTo(PeriodEnd.ended(LocalDate.of(2025, 6, 30), "E4A"));
        assertThat(periods.get(1).firstDay()).isEqualTo("2025-08-01");
        assertThat(periods.get(1).end()).isEqualTo(PeriodEnd.open());
    }

    @Test
    void shouldSortEpisodesWhateverTheirOrderInTheFile() {
        List<PeriodOfCareHistory> periods =
                periods("20/06/2025,P,C2,N1,K2,PR1,,", "02/06/2025,S,V2,N1,U6,PR1,20/06/2025,X1");

        assertThat(periods).singleElement().satisfies(period -> {
            assertThat(period.firstDay()).isEqualTo("2025-06-02");
            assertThat(period.episodes()).hasSize(2);
        });
    }

    @Test
    void shouldKeepAHistoryWhoseStartIsNotInTheFile() {
        assertThat(periods("01/02/2020,P,C2,N1,U6,PR1,,")).singleElement().satisfies(period -> {
            assertThat(period.startKnown()).isFalse();
            assertThat(period.sequenceKnown(MiniReturn.YEARS)).isFalse();
        });
    }

    @Test
    void shouldStartANewPeriodAtSAfterX1AndEndTheOneBefore() {
        List<PeriodOfCareHistory> periods =
                periods("02/06/2025,S,C2,N1,U6,PR1,10/06/2025,X1", "10/06/2025,S,C2,N1,U6,PR1,,");

        assertThat(periods)
                .extracting(PeriodOfCareHistory::end)
                .containsExactly(PeriodEnd.ended(LocalDate.of(2025, 6, 10), ""), PeriodEnd.open());
    }

    @Test
    void shouldStartAPeriodWithUnknownStartAfterAnEndWithoutS() {
        List<PeriodOfCareHistory> periods =
                periods("02/06/2025,S,C2,N1,U6,PR1,10/06/2025,E4A", "20/06/2025,P,C2,N1,U6,PR1,,");

        assertThat(periods).extracting(PeriodOfCareHistory::startKnown).containsExactly(true, false);
    }

    @Test
    void shouldGoOnOverMissingDaysAfterX1() {
        assertThat(periods("02/06/2025,S,C2,N1,U6,PR1,10/06/2025,X1", "20/06/2025,P,C2,N1,U6,PR1,,"))
                .hasSize(1);
    }

    @Test
    void shouldStayOpenWhenTheLastEpisodeEndedButCareDidNot() {
        assertThat(periods("02/06/2025,S,C2,N1,U6,PR1,10/06/2025,X1"))
                .singleElement()
                .extracting(PeriodOfCareHistory::end)
                .isEqualTo(PeriodEnd.open());
    }

    @Test
    void shouldKnowThatCareEndedOnAnUnknownDay() {
        assertThat(periods("02/06/2025,S,C2,N1,U6,PR1,,E2"))
                .singleElement()
                .extracting(PeriodOfCareHistory::end)
                .isEqualTo(new PeriodEnd(PeriodEnd.State.ENDED_DATE_UNKNOWN, null, "E2"));
    }

    @Test
    void shouldKeepAnEpisodeOpenWhoseEndIsInTheFuture() {
        EpisodeRow episode = periods("02/06/2025,S,C2,N1,U6,PR1,01/07/2026,E4A")
                .get(0)
                .episodes()
                .get(0);

        assertThat(episode.dec()).isNull();
        assertThat(episode.rec()).isEmpty();
    }

    @Test
    void shouldTellShortBreaksByThePeriodAndByTheChild() {
        ChildHistory both = child("02/06/2025,S,V4,N2,K2,PR1,10/06/2025,E8", "20/06/2025,S,C2,N1,U6,PR1,,");
        ChildHistory only = child("02/06/2025,S,V3,N2,K2,PR1,10/06/2025,E8", "20/06/2025,S,V4,N2,K2,PR1,,");

        assertThat(both.periods())
                .extracting(PeriodOfCareHistory::onlyShortBreaks)
                .containsExactly(true, false);
        assertThat(both.onlyShortBreaks()).isFalse();
        assertThat(only.onlyShortBreaks()).isTrue();
        assertThat(MiniReturn.empty().header(MiniReturn.HEADER).onlyChild().onlyShortBreaks())
                .isFalse();
    }

    private static List<PeriodOfCareHistory> periods(String... episodes) {
        return child(episodes).periods();
    }

    private static ChildHistory child(String... episodes) {
        MiniReturn mini = MiniReturn.empty().header(MiniReturn.HEADER);
        for (String episode : episodes) {
            mini.episode("C1," + episode + ",,,,");
        }
        return mini.onlyChild();
    }
}
