package org.openiro.report.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openiro.report.ssda903.ChildHistory;
import org.openiro.report.ssda903.PeriodEnd;
import org.openiro.report.ssda903.PeriodOfCareHistory;
import org.openiro.report.ssda903.ReviewInPeriod;
import org.openiro.report.ssda903.Table;
import org.openiro.report.ssda903.TableReader;
import org.openiro.testkit.sample.SampleAuthority;
import org.openiro.testkit.sample.SampleReturn;
import org.openiro.testkit.sample.WorkingDays;

class SampleReturnTest {

    private static final LocalDate AS_AT = LocalDate.of(2026, 6, 8);
    private static final WorkingDays CALENDAR =
            WorkingDays.except(Set.of(LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 25)));

    @ParameterizedTest
    @EnumSource(SampleAuthority.class)
    void shouldBeImportedWithoutASingleFinding(SampleAuthority authority) {
        ReadBack read = ReadBack.of(SampleReturn.of(authority, AS_AT, CALENDAR), AS_AT);

        assertThat(read.findings()).isEmpty();
        assertThat(read.children()).hasSize(authority.children());
    }

    @ParameterizedTest
    @EnumSource(SampleAuthority.class)
    void shouldBeCleanOnWhateverDayItIsDrawn(SampleAuthority authority) {
        for (LocalDate day = LocalDate.of(2025, 4, 1); day.isBefore(LocalDate.of(2028, 4, 2)); day = day.plusDays(13)) {
            assertThat(ReadBack.of(SampleReturn.of(authority, day, CALENDAR), day)
                            .findings())
                    .as("as at %s", day)
                    .isEmpty();
        }
    }

    @Test
    void shouldAlwaysBeTheSame() {
        assertThat(SampleReturn.of(SampleAuthority.NORTHMOOR, AS_AT, CALENDAR).reviews())
                .isEqualTo(SampleReturn.of(SampleAuthority.NORTHMOOR, AS_AT, CALENDAR)
                        .reviews())
                .isNotEqualTo(SampleReturn.of(SampleAuthority.EASTHAVEN, AS_AT, CALENDAR)
                        .reviews());
    }

    @ParameterizedTest
    @EnumSource(SampleAuthority.class)
    void shouldReviewMostChildrenOnTimeAndSomeLate(SampleAuthority authority) {
        List<PeriodOfCareHistory> periods = periods(authority);
        List<Boolean> firstOnTime = periods.stream()
                .filter(PeriodOfCareHistory::startKnown)
                .flatMap(period -> period.reviews().stream()
                        .filter(review -> review.sequenceKnown() && review.position() == 1)
                        .map(review -> !day(review).isAfter(CALENDAR.plus(period.firstDay(), 20))))
                .toList();
        List<Boolean> intervalsWithinSixMonths = periods.stream()
                .flatMap(period -> period.reviews().stream()
                        .filter(ReviewInPeriod::knownThirdOrLater)
                        .map(review -> !day(review)
                                .isAfter(day(period.reviews().get(review.position() - 2))
                                        .plusMonths(6))))
                .toList();

        assertThat(shareOf(firstOnTime)).isBetween(0.6, 0.95);
        assertThat(shareOf(intervalsWithinSixMonths)).isBetween(0.6, 0.98);
    }

    @ParameterizedTest
    @EnumSource(SampleAuthority.class)
    void shouldTellEveryStory(SampleAuthority authority) {
        List<ChildHistory> children = children(authority);
        Map<LocalDate, Long> starts = periods(authority).stream()
                .collect(Collectors.groupingBy(PeriodOfCareHistory::firstDay, TreeMap::new, Collectors.counting()));

        assertThat(children)
                .filteredOn(ChildHistory::onlyShortBreaks)
                .hasSize(1)
                .allSatisfy(child -> assertThat(child.reviews()).isEmpty());
        assertThat(children).filteredOn(child -> child.periods().size() == 2).hasSize(1);
        assertThat(periods(authority))
                .filteredOn(period -> !period.startKnown())
                .isNotEmpty();
        assertThat(periods(authority))
                .filteredOn(period -> period.end().state() == PeriodEnd.State.ENDED)
                .hasSizeGreaterThan(2);
        assertThat(periods(authority))
                .filteredOn(period -> period.firstDay().isAfter(AS_AT.minusDays(21)))
                .hasSizeGreaterThan(2)
                .allSatisfy(period -> assertThat(period.reviews()).isEmpty());
        assertThat(starts.values().stream().filter(count -> count == 2).count()).isGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(SampleAuthority.class)
    void shouldHaveChildrenOfAllAges(SampleAuthority authority) {
        Set<Integer> ages = children(authority).stream()
                .map(child -> child.dateOfBirth().until(AS_AT).getYears())
                .collect(Collectors.toSet());

        assertThat(ages)
                .allSatisfy(age -> assertThat(age).isBetween(0, 17))
                .contains(17)
                .hasSizeGreaterThan(11);
    }

    @Test
    void shouldWriteOneFileForEachTable(@TempDir Path folder) throws IOException {
        SampleReturn.of(SampleAuthority.NORTHMOOR, AS_AT, CALENDAR).writeTo(folder);

        assertThat(tableIn(folder.resolve("header.csv"))).isEqualTo(Table.HEADER);
        assertThat(tableIn(folder.resolve("episodes.csv"))).isEqualTo(Table.EPISODES);
        assertThat(tableIn(folder.resolve("reviews.csv"))).isEqualTo(Table.REVIEWS);
    }

    private static Table tableIn(Path file) throws IOException {
        try (TableReader reader = TableReader.open(Files.newInputStream(file))) {
            return reader.header().table();
        }
    }

    private static List<ChildHistory> children(SampleAuthority authority) {
        return ReadBack.of(SampleReturn.of(authority, AS_AT, CALENDAR), AS_AT).children();
    }

    private static List<PeriodOfCareHistory> periods(SampleAuthority authority) {
        return children(authority).stream()
                .flatMap(child -> child.periods().stream())
                .toList();
    }

    private static LocalDate day(ReviewInPeriod review) {
        return review.review().reviewDate();
    }

    private static double shareOf(List<Boolean> answers) {
        return answers.stream().mapToInt(yes -> yes ? 1 : 0).average().orElse(-1);
    }
}
