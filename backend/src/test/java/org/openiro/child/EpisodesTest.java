package org.openiro.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openiro.platform.problem.ProblemException;

/** The episodes of the statutory return that changes of legal status and placement make. */
class EpisodesTest {

    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
    private static final LocalDate START = LocalDate.parse("2026-06-06");
    private static final Placement FIRST = placement(PlacementKind.U6);
    private static final Placement SECOND = placement(PlacementKind.K2);

    private final PeriodOfCare period = period(LegalStatus.V2);

    @Test
    void shouldBeginWithTheStartOfCare() {
        assertThat(episodes()).containsExactly("2026-06-06 S V2 U6 -");
    }

    @Test
    void shouldMakeAnEpisodeForAChangeOfLegalStatusOnly() {
        period.recordLegalStatus(LegalStatus.C1, day("2026-06-20"), NOW);
        assertThat(episodes()).containsExactly("2026-06-06 S V2 U6 2026-06-20", "2026-06-20 L C1 U6 -");
    }

    @ParameterizedTest(name = "with the same carer {0}: {1}")
    @CsvSource({"false, P", "true, T"})
    void shouldMakeAnEpisodeForAChangeOfPlacementOnly(boolean sameCarer, String reason) {
        period.recordPlacement(SECOND, day("2026-06-20"), sameCarer, NOW);
        assertThat(episodes()).containsExactly("2026-06-06 S V2 U6 2026-06-20", "2026-06-20 " + reason + " V2 K2 -");
    }

    @ParameterizedTest(name = "status first {0}, same carer {1}: {2}")
    @CsvSource({"true, false, B", "true, true, U", "false, false, B", "false, true, U"})
    void shouldMakeOneEpisodeForBothOnOneDay(boolean statusFirst, boolean sameCarer, String reason) {
        LocalDate day = day("2026-06-20");
        if (statusFirst) {
            period.recordLegalStatus(LegalStatus.C2, day, NOW);
        }
        period.recordPlacement(SECOND, day, sameCarer, NOW);
        if (!statusFirst) {
            period.recordLegalStatus(LegalStatus.C2, day, NOW);
        }
        assertThat(episodes()).containsExactly("2026-06-06 S V2 U6 2026-06-20", "2026-06-20 " + reason + " C2 K2 -");
    }

    @Test
    void shouldPutALateRecordInItsPlace() {
        period.recordPlacement(SECOND, day("2026-09-10"), false, NOW);
        period.recordLegalStatus(LegalStatus.C1, day("2026-09-05"), NOW);
        assertThat(episodes())
                .containsExactly(
                        "2026-06-06 S V2 U6 2026-09-05", "2026-09-05 L C1 U6 2026-09-10", "2026-09-10 P C1 K2 -");
        assertThat(spells(period.timeline().legalStatuses()))
                .containsExactly("2026-06-06 to 2026-09-04", "2026-09-05 to null");
        assertThat(spells(period.timeline().placements()))
                .containsExactly("2026-06-06 to 2026-09-09", "2026-09-10 to null");
    }

    @Test
    void shouldPutALatePlacementInItsPlace() {
        period.recordLegalStatus(LegalStatus.C1, day("2026-09-10"), NOW);
        period.recordPlacement(SECOND, day("2026-09-05"), false, NOW);
        assertThat(episodes())
                .containsExactly(
                        "2026-06-06 S V2 U6 2026-09-05", "2026-09-05 P V2 K2 2026-09-10", "2026-09-10 L C1 K2 -");
    }

    @Test
    void shouldKeepAPlacementThatIsTheSameAsTheOneBeforeApart() {
        period.recordPlacement(FIRST, day("2026-09-10"), false, NOW);
        assertThat(spells(period.timeline().placements()))
                .containsExactly("2026-06-06 to 2026-09-09", "2026-09-10 to null");
    }

    @Test
    void shouldTakeAnotherStatusOnTheFirstDayAsTheStart() {
        period.recordLegalStatus(LegalStatus.C1, START, NOW);
        assertThat(episodes()).containsExactly("2026-06-06 S C1 U6 -");
    }

    @Test
    void shouldRefuseAChangeBeforeThePresentBegan() {
        period.recordLegalStatus(LegalStatus.C1, day("2026-09-10"), NOW);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> period.recordLegalStatus(LegalStatus.C2, day("2026-09-09"), NOW))
                .satisfies(refusal -> assertThat(refusal.type().slug()).isEqualTo("dates-out-of-order"));
        assertThat(episodes()).hasSize(2);
    }

    @Test
    void shouldCeaseWithThePeriod() {
        period.recordLegalStatus(LegalStatus.C1, day("2026-09-10"), NOW);
        period.end(Instant.parse("2026-10-01T09:00:00Z"), EndOfCareReason.E4A, NOW);
        assertThat(episodes()).containsExactly("2026-06-06 S V2 U6 2026-09-10", "2026-09-10 L C1 U6 2026-10-01");
        assertThat(period.getEndReason()).isEqualTo("E4A");
    }

    @Test
    void shouldBeUnderShortBreaksWhileThereIsNothingElse() {
        PeriodOfCare breaks = period(LegalStatus.V4);
        assertThat(breaks.regime().regime()).isEqualTo(ReviewRegime.SHORT_BREAK);
        breaks.recordLegalStatus(LegalStatus.V2, day("2026-09-10"), NOW);
        assertThat(breaks.regime().regime()).isEqualTo(ReviewRegime.STANDARD);
    }

    private static PeriodOfCare period(LegalStatus status) {
        Child child = new Child(
                new ChildFacts(
                        "Amira", "Khan", LocalDate.parse("2015-03-02"), null, null, null, null, null, false, Set.of()),
                NOW);
        return new PeriodOfCare(child, Instant.parse("2026-06-06T13:30:00Z"), status, FIRST, NOW);
    }

    private static Placement placement(PlacementKind kind) {
        return new Placement(kind, PlacementProviderKind.PR1, null, RegistrationStanding.REGISTERED);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static List<String> spells(List<Spell> spells) {
        return spells.stream().map(spell -> spell.from() + " to " + spell.to()).toList();
    }

    private List<String> episodes() {
        return period.episodes().stream()
                .map(e -> e.getStartedOn() + " " + e.reason() + " " + e.getLegalStatus() + " " + e.getPlacementType()
                        + " " + (e.getEndedOn() == null ? "-" : e.getEndedOn()))
                .toList();
    }
}
