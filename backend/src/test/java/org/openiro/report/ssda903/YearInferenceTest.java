package org.openiro.report.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class YearInferenceTest {

    private final YearInference inference = new YearInference(MiniReturn.TODAY);

    @Test
    void shouldCoverEveryYearFromTheFirstVoteToTheLast() {
        inference.add(episode(LocalDate.of(2019, 5, 1), LocalDate.of(2022, 5, 1)));
        inference.add(review(LocalDate.of(2025, 3, 31)));

        assertThat(inference.result().years())
                .isEqualTo(CollectionYears.from(new CollectionYear(2022), new CollectionYear(2024)));
    }

    @Test
    void shouldIgnoreAYearWithFewerThanOneVoteInAHundredAndSaySo() {
        IntStream.range(0, 100).forEach(i -> inference.add(review(LocalDate.of(2024, 6, 1))));
        inference.add(review(LocalDate.of(2012, 6, 1)));

        YearInference.Result result = inference.result();

        assertThat(result.years()).isEqualTo(CollectionYears.of(new CollectionYear(2024)));
        assertThat(result.ignored()).containsExactly(new CollectionYear(2012));
        assertThat(result.votes())
                .containsEntry(new CollectionYear(2012), 1)
                .containsEntry(new CollectionYear(2024), 100);
    }

    @Test
    void shouldCountAYearWithOneVoteInAHundred() {
        IntStream.range(0, 99).forEach(i -> inference.add(review(LocalDate.of(2024, 6, 1))));
        inference.add(review(LocalDate.of(2023, 6, 1)));

        assertThat(inference.result().years().first()).isEqualTo(new CollectionYear(2023));
    }

    @Test
    void shouldNotCountTheFuture() {
        inference.add(review(LocalDate.of(2025, 6, 1)));
        inference.add(review(MiniReturn.TODAY.plusYears(1)));

        assertThat(inference.result().years()).isEqualTo(CollectionYears.of(new CollectionYear(2025)));
    }

    @Test
    void shouldTakeTheYearOfTheLatestStartWhenNothingEndedAndNothingWasReviewed() {
        inference.add(episode(LocalDate.of(2024, 6, 1), null));
        inference.add(episode(LocalDate.of(2021, 6, 1), null));

        assertThat(inference.result().years()).isEqualTo(CollectionYears.of(new CollectionYear(2024)));
    }

    @Test
    void shouldFindNoYearInAnEmptyReturn() {
        assertThat(inference.result().years().isEmpty()).isTrue();
    }

    private static EpisodeRow episode(LocalDate from, LocalDate to) {
        return new EpisodeRow(2, "C1", from, "S", "C2", "N1", "U6", "PR1", to, "", "", "", "", "");
    }

    private static ReviewRow review(LocalDate day) {
        return new ReviewRow(2, "C1", null, day, ParticipationCode.PN1);
    }
}
