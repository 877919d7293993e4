package org.openiro.review.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openiro.platform.problem.ProblemException;
import org.openiro.review.preparation.TakingPart.Support;
import org.openiro.review.preparation.TakingPart.Way;

/** What the parts of a preparation refuse. */
class PreparationPartTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final UUID SOMEBODY = UUID.randomUUID();

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(new PlanningTalk(TOMORROW, "a", "b", "c"), "/talkedOn"),
                Arguments.of(talk(null, null, null, null, null, null), "/by"),
                Arguments.of(talk(ConsultedBy.IRO, null, TODAY, true, NotConsulted.REFUSED, "No"), "/notConsulted"),
                Arguments.of(talk(ConsultedBy.IRO, null, null, true, null, null), "/spokenOn"),
                Arguments.of(talk(ConsultedBy.IRO, null, TODAY, null, null, null), "/alone"),
                Arguments.of(talk(ConsultedBy.TRUSTED_PERSON, null, TODAY, true, null, null), "/trustedPersonName"),
                Arguments.of(talk(null, null, null, null, NotConsulted.NOT_DONE, " "), "/notConsultedBecause"),
                Arguments.of(talk(ConsultedBy.IRO, null, TOMORROW, true, null, null), "/spokenOn"),
                Arguments.of(new PreReviewVisit(TODAY, false, null, true), "/elsewhereBecause"),
                Arguments.of(new PreReviewVisit(TODAY, true, "The library", true), "/elsewhereBecause"),
                Arguments.of(new PreReviewVisit(TOMORROW, true, null, true), "/visitedOn"),
                Arguments.of(new VenueAgreement(VenueProposer.IRO, false, ""), "/reason"),
                Arguments.of(new TakingPart(List.of(letter(TODAY), letter(null)), List.of()), "/ways/1"),
                Arguments.of(new TakingPart(List.of(letter(TOMORROW)), List.of()), "/ways/0/receivedOn"),
                Arguments.of(new TakingPart(List.of(), List.of(friend(SupportStatus.REFUSED))), "/supports/0/reason"),
                Arguments.of(new Chairing(ChildsChairing.ALL, null, null, "Well"), "/outcomeNote"),
                Arguments.of(new ParentsPart(ParentsPartLevel.NONE, null), "/reason"),
                Arguments.of(views(OthersViewStatus.DECLINED), "/items/0/reason"),
                Arguments.of(views(OthersViewStatus.CONSULTED, OthersViewStatus.CONSULTED), "/items/1"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void shouldRefuseWhatContradictsItselfOrLacksItsReason(PreparationPart part, String pointer) {
        assertThatThrownBy(() -> check(part))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.errors().get(0).pointer()).isEqualTo(pointer));
    }

    static Stream<PreparationPart> taken() {
        return Stream.of(
                new PlanningTalk(TODAY, "a", "b", "c"),
                talk(ConsultedBy.TRUSTED_PERSON, "Ruth Bell", TODAY, false, null, null),
                talk(null, null, null, null, NotConsulted.NOT_APPROPRIATE, "She is two"),
                new PreReviewVisit(TODAY, false, "The library", false),
                new VenueAgreement(VenueProposer.CHILD, true, null),
                new TakingPart(List.of(letter(TODAY)), List.of(friend(SupportStatus.BOOKED))),
                new Chairing(ChildsChairing.ALL, null, ChildsChairing.PART, "Well"),
                new ParentsPart(ParentsPartLevel.FULL, null),
                new AdjournmentConsidered(true, "No plan"),
                views(OthersViewStatus.CONSULTED));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void shouldTakeAndKeepWhatIsWhole(PreparationPart part) {
        assertThatCode(() -> check(part)).doesNotThrowAnyException();
        Preparation preparation = new Preparation(UUID.randomUUID(), UUID.randomUUID());
        preparation.record(part);
        assertThat(Stream.<Object>of(
                        preparation.getPlanningTalk(),
                        preparation.getConsultation(),
                        preparation.getVisit(),
                        preparation.getVenue(),
                        preparation.getTakingPart(),
                        preparation.getChairing(),
                        preparation.getParentsPart(),
                        preparation.getAdjournmentConsidered(),
                        preparation.getViewsOfOthers()))
                .containsOnlyOnce(part);
    }

    private static void check(PreparationPart part) {
        part.check();
        part.checkDays(TODAY);
    }

    private static Consultation talk(
            ConsultedBy by, String name, LocalDate on, Boolean alone, NotConsulted not, String because) {
        return new Consultation(by, name, name, on, alone, null, null, null, null, not, because);
    }

    private static Way letter(LocalDate receivedOn) {
        return new Way(WayOfTakingPart.LETTER, receivedOn);
    }

    private static Support friend(SupportStatus status) {
        return new Support(SupportKind.SUPPORTER, "Sam", status, null);
    }

    private static ViewsOfOthers views(OthersViewStatus... statuses) {
        return new ViewsOfOthers(Stream.of(statuses)
                .map(status -> new ViewsOfOthers.View(SOMEBODY, status, null, null))
                .toList());
    }
}
