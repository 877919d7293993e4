package org.openiro.report.ssda903;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnomalyTest {

    static Stream<AnomalyCase> cases() {
        return Stream.of(KeyAndHeaderCases.all(), EpisodeCases.all(), ReviewCases.all())
                .flatMap(cases -> cases);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shouldFindTheAnomaly(AnomalyCase given) {
        assertThat(given.triggers().anomalies()).containsOnlyOnce(given.anomaly());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shouldNotFindTheAnomalyInANearMiss(AnomalyCase given) {
        assertThat(given.nearMiss().anomalies()).doesNotContain(given.anomaly());
    }

    @Test
    void shouldHaveACaseForEveryAnomaly() {
        assertThat(cases().map(AnomalyCase::anomaly).collect(toSet())).isEqualTo(Set.of(Anomaly.values()));
    }

    @Test
    void shouldFindNothingInACleanReturn() {
        assertThat(MiniReturn.clean().review(MiniReturn.REVIEW).anomalies()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shouldSayWhyAndWhatToDoInASentence(AnomalyCase given) {
        assertThat(given.anomaly().reason()).matches("[A-Z].*\\.");
        assertThat(given.anomaly().advice()).matches("[A-Z].*\\.");
    }

    @Test
    void shouldPointAtTheRowAsASpreadsheetNumbersIt() {
        Imported imported = MiniReturn.clean()
                .review("", MiniReturn.REVIEW, ",,,", "C1,01/05/2015,30/02/2026,PN1")
                .imported();

        assertThat(imported.findings()).containsExactly(new Finding(Table.REVIEWS, 5, Anomaly.REVIEW_DATE_INVALID));
    }

    @Test
    void shouldKeepEveryGoodRowBesideBadOnes() {
        Imported imported = MiniReturn.clean()
                .header(",,,,,,", "C2,M,not a date,WBRI,UN1,,", "C3;M")
                .episode("C2,01/04/2026,S,C2,N1,U6,PR1,,,,,,", "C2,nonsense", "C3,99/99/9999,S,C2,N1,U6,PR1,,,,,,")
                .review(MiniReturn.REVIEW, "\"open quote,1,2,3", "C2,,15/04/2026,PN1")
                .imported();

        assertThat(imported.children()).extracting(ChildHistory::child).containsExactly("C1", "C2");
        assertThat(imported.children())
                .allSatisfy(child -> assertThat(child.reviews()).hasSize(1));
    }
}
