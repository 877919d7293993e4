package org.openiro.review.consideration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openiro.platform.problem.ProblemException;
import org.openiro.review.Feeling;
import org.openiro.review.PlanElement;
import org.openiro.review.part.ReviewPart;

/** What each part takes and what it refuses. */
class ConsiderationPartsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final UUID ID = UUID.randomUUID();
    private static final Attendance.Item RUTH = new Attendance.Item(ID, null, null, true, AttendanceMode.ONLINE, null);

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(new AgendaPoint(AgendaStanding.NOT_RELEVANT, " "), "/words"),
                Arguments.of(new Scrutiny(List.of(), "f", "e"), "/questions"),
                Arguments.of(new Scrutiny(List.of("q"), " ", "e"), "/finding"),
                Arguments.of(new Scrutiny(List.of("q"), "f", ""), "/evidence"),
                Arguments.of(view(null, null, null, null, null, null), "/source"),
                Arguments.of(view(ViewSource.IRO, null, "w", null, TODAY, "Did not want"), "/noneBecause"),
                Arguments.of(view(ViewSource.CHILD_APP, null, null, null, null, null), "/viewId"),
                Arguments.of(view(ViewSource.CHILD_APP, ID, "w", null, null, null), "/words"),
                Arguments.of(view(ViewSource.CHILD_APP, ID, null, null, TODAY, null), "/saidOn"),
                Arguments.of(view(ViewSource.CHILD_APP, ID, null, Feeling.BAD, null, null), "/symbol"),
                Arguments.of(view(ViewSource.IRO, ID, "w", null, TODAY, null), "/viewId"),
                Arguments.of(view(ViewSource.IRO, null, " ", null, TODAY, null), "/words"),
                Arguments.of(view(ViewSource.ADVOCATE, null, "w", null, null, null), "/saidOn"),
                Arguments.of(view(ViewSource.IRO, null, "w", null, TOMORROW, null), "/saidOn"),
                Arguments.of(came(new Attendance.Item(null, "Sam", null, true, null, null)), "/items/0"),
                Arguments.of(came(new Attendance.Item(ID, "Sam", null, false, null, null)), "/items/0/name"),
                Arguments.of(came(RUTH, RUTH), "/items/1/attendeeId"),
                Arguments.of(came(new Attendance.Item(ID, null, null, true, null, null)), "/items/0/mode"),
                Arguments.of(
                        came(new Attendance.Item(ID, null, null, false, AttendanceMode.ONLINE, null)), "/items/0/mode"),
                Arguments.of(new Assurance(List.of(answer("e"), answer("e"))), "/items/1"),
                Arguments.of(new Assurance(List.of(answer(" "))), "/items/0/evidence"),
                Arguments.of(new PlacementJudgement(Extent.NO, "r", null, null), "/consequence"),
                Arguments.of(new PlacementJudgement(Extent.YES, "r", PlacementConsequence.ACTION, "w"), "/consequence"),
                Arguments.of(
                        new PlacementJudgement(Extent.NO, "r", PlacementConsequence.ACTION, null), "/consequenceWords"),
                Arguments.of(new PlacementJudgement(Extent.PARTLY, "r", null, "w"), "/consequenceWords"),
                Arguments.of(new PermanenceConsidered(Extent.NO, "", null), "/reason"),
                Arguments.of(explained(TODAY, "No"), "/items/0/notDoneBecause"),
                Arguments.of(explained(null, null), "/items/0/notDoneBecause"),
                Arguments.of(explained(TOMORROW, null), "/items/0/doneOn"),
                Arguments.of(adoption(AdoptionMatter.LIFE_STORY_WORK, "Begun", null, null), "/items/0/by"),
                Arguments.of(adoption(AdoptionMatter.MATCHING, "Two families", TODAY, null), "/items/0/by"),
                Arguments.of(adoption(AdoptionMatter.MATCHING, null, null, null), "/items/0/notRelevantBecause"),
                Arguments.of(right("Cards", null, null), "/items/0/understood"),
                Arguments.of(right(null, Extent.NO, "She is two"), "/items/0/understood"),
                Arguments.of(right(null, null, null), "/items/0/notExplainedBecause"),
                Arguments.of(new ConcernsInvited(null, null), "/notInvitedBecause"),
                Arguments.of(new ConcernsInvited("At the end", "No time"), "/notInvitedBecause"),
                Arguments.of(outcome(OutcomeCode.CHANGE_NEEDED), "/elements"),
                Arguments.of(outcome(OutcomeCode.CONFIRMED, PlanElement.HEALTH), "/elements"),
                Arguments.of(new ComplianceJudgement(ComplianceRating.MET, " "), "/narrative"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void shouldRefuseWhatContradictsItselfOrLacksItsReason(ReviewPart part, String pointer) {
        assertThatThrownBy(() -> check(part))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.errors().get(0).pointer()).isEqualTo(pointer));
    }

    static Stream<ReviewPart> taken() {
        return Stream.of(
                view(null, null, null, null, null, "Did not want to talk"),
                view(ViewSource.CHILD_APP, ID, null, null, null, null),
                view(ViewSource.TRUSTED_PERSON, null, null, Feeling.OK, TODAY, null),
                came(RUTH, new Attendance.Item(null, "Sam", "Friend", false, null, "Ill")),
                new PlacementJudgement(Extent.PARTLY, "r", PlacementConsequence.ACTION, "w"),
                new PlacementJudgement(Extent.YES, "r", null, null),
                explained(TODAY, null),
                adoption(AdoptionMatter.SUPPORT_PLAN, null, null, "Her aunt adopts her"),
                adoption(AdoptionMatter.LATER_LIFE_LETTER, "Begun", TOMORROW, null),
                right(null, null, "She is two"),
                outcome(OutcomeCode.CHANGE_NEEDED, PlanElement.HEALTH));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void shouldTakeWhatIsWhole(ReviewPart part) {
        assertThatCode(() -> check(part)).doesNotThrowAnyException();
    }

    @Test
    void shouldKnowWhichChangesAReviewConsidered() {
        List<PlanElement> health = List.of(PlanElement.HEALTH);
        assertThat(outcome(OutcomeCode.CONFIRMED).considered(health, List.of())).isTrue();
        assertThat(outcome(OutcomeCode.CHANGE_NEEDED, PlanElement.HEALTH).considered(health, List.of()))
                .isTrue();
        assertThat(outcome(OutcomeCode.CHANGE_NEEDED, PlanElement.LEGAL)
                        .considered(health, List.of(OutlinePart.PERMANENCE)))
                .isFalse();
        assertThat(new PlanOutcome(OutcomeCode.CHANGE_NEEDED, null, List.of(OutlinePart.PERMANENCE), "r")
                        .considered(health, List.of(OutlinePart.PERMANENCE)))
                .isTrue();
    }

    private static void check(ReviewPart part) {
        part.check();
        part.checkDays(TODAY);
    }

    private static ElementView view(
            ViewSource source, UUID id, String words, Feeling symbol, LocalDate on, String none) {
        return new ElementView(source, id, words, symbol, on, none);
    }

    private static Attendance came(Attendance.Item... items) {
        return new Attendance(List.of(items));
    }

    private static Assurance.Item answer(String evidence) {
        return new Assurance.Item(AssuranceQuestion.RIGHT_PEOPLE, Extent.YES, evidence, AssuranceColour.GREEN);
    }

    private static PermanenceExplained explained(LocalDate on, String because) {
        return new PermanenceExplained(List.of(new PermanenceExplained.Item(ExplanationMatter.TO_CHILD, on, because)));
    }

    private static AdoptionConsidered adoption(AdoptionMatter matter, String words, LocalDate by, String because) {
        return new AdoptionConsidered(List.of(new AdoptionConsidered.Item(matter, words, by, because)));
    }

    private static RightsExplained right(String how, Extent understood, String because) {
        return new RightsExplained(List.of(new RightsExplained.Item(ChildsRight.SOLICITOR, how, understood, because)));
    }

    private static PlanOutcome outcome(OutcomeCode code, PlanElement... elements) {
        return new PlanOutcome(code, List.of(elements), null, "r");
    }
}
