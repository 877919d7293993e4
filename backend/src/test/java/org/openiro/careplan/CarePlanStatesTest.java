package org.openiro.careplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openiro.platform.problem.ProblemException;
import org.openiro.review.PermanenceKind;
import org.openiro.review.PlanElement;

/** Every verb of a version in every state. */
class CarePlanStatesTest {

    static Stream<Consumer<CarePlan>> verbsOfADraft() {
        return Stream.of(
                plan -> plan.outline(Plans.towards(PermanenceKind.ADOPTION)),
                plan -> plan.write(PlanElement.HEALTH, Plans.element("Walks")),
                plan -> plan.remove(PlanElement.HEALTH),
                plan -> plan.withdraw(Plans.TODAY),
                plan -> plan.putInForce(Plans.entry(Set.of()), null, null, Plans.WORKER, Plans.TODAY));
    }

    @ParameterizedTest
    @MethodSource("verbsOfADraft")
    void shouldAllowEveryChangeOfADraft(Consumer<CarePlan> verb) {
        CarePlan draft = Plans.draft();
        verb.accept(draft);
        assertThat(draft.getStatus()).isIn(CarePlanStatus.DRAFT, CarePlanStatus.WITHDRAWN, CarePlanStatus.IN_FORCE);
    }

    @ParameterizedTest
    @MethodSource("verbsOfADraft")
    void shouldKeepWhatCameIntoForceAsItWas(Consumer<CarePlan> verb) {
        for (CarePlan plan : new CarePlan[] {Plans.withdrawn(), Plans.inForce(), Plans.superseded(), Plans.ended()}) {
            CarePlanStatus before = plan.getStatus();
            assertThatThrownBy(() -> verb.accept(plan))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused -> assertThat(refused.type().slug()).isEqualTo("care-plan-not-draft"));
            assertThat(plan.getStatus()).isEqualTo(before);
            assertThat(plan.getContent()).isEqualTo(PlanContent.EMPTY);
        }
    }

    @Test
    void shouldSupersedeOnlyWhatIsInForce() {
        CarePlan plan = Plans.inForce();
        plan.supersede(Plans.TODAY);
        assertThat(plan.getStatus()).isEqualTo(CarePlanStatus.SUPERSEDED);
        assertThat(plan.getSupersededOn()).isEqualTo(Plans.TODAY);
        assertThatThrownBy(() -> plan.supersede(Plans.TODAY)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Plans.draft().supersede(Plans.TODAY)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldEndWithTheCareWhatIsDraftedOrInForce() {
        CarePlan draft = Plans.draft();
        draft.endWithCare(Plans.TODAY);
        assertThat(draft.getStatus()).isEqualTo(CarePlanStatus.WITHDRAWN);
        CarePlan inForce = Plans.inForce();
        inForce.endWithCare(Plans.TODAY.minusDays(1));
        assertThat(inForce.getStatus()).isEqualTo(CarePlanStatus.ENDED);
        assertThat(inForce.getEndedOn())
                .as("recorded late: no plan ends before it began")
                .isEqualTo(Plans.TODAY);
        for (CarePlan over : new CarePlan[] {draft, inForce, Plans.superseded()}) {
            assertThatThrownBy(() -> over.endWithCare(Plans.TODAY)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void shouldCopyOnlyWhatIsInForce() {
        CarePlan draft = Plans.draft();
        draft.write(PlanElement.HEALTH, Plans.element("Walks"));
        draft.putInForce(Plans.entry(Set.of()), null, null, Plans.WORKER, Plans.TODAY);
        CarePlan next = draft.draftNext(2, Plans.WORKER, Plans.NOW);
        assertThat(next.getStatus()).isEqualTo(CarePlanStatus.DRAFT);
        assertThat(next.getNumber()).isEqualTo(2);
        assertThat(next.getBasedOnId()).isEqualTo(draft.getId());
        assertThat(next.getContent()).isEqualTo(draft.getContent());
        for (CarePlan other : new CarePlan[] {next, Plans.superseded(), Plans.withdrawn(), Plans.ended()}) {
            assertThatThrownBy(() -> other.draftNext(3, Plans.WORKER, Plans.NOW))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void shouldRefuseGapsWithoutAReason() {
        CarePlan draft = Plans.draft();
        EntryIntoForce silent = new EntryIntoForce(Set.of(), null, null, "  ");
        assertThatThrownBy(() -> draft.putInForce(silent, null, null, Plans.WORKER, Plans.TODAY))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.type().slug()).isEqualTo("care-plan-gap-reason-missing");
                    assertThat(refused.errors()).hasSize(13);
                });
        assertThat(draft.getStatus()).isEqualTo(CarePlanStatus.DRAFT);
    }

    @Test
    void shouldTellByItselfThatThePermanencePlanChanges() {
        CarePlan former = Plans.draft();
        former.outline(Plans.towards(PermanenceKind.EVENTUAL_RETURN));
        former.putInForce(Plans.entry(Set.of()), null, null, Plans.WORKER, Plans.TODAY);
        CarePlan draft = former.draftNext(2, Plans.WORKER, Plans.NOW);
        draft.outline(Plans.towards(PermanenceKind.ADOPTION));
        assertThatThrownBy(() -> draft.putInForce(Plans.entry(Set.of()), former, null, Plans.WORKER, Plans.TODAY))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.type().slug()).isEqualTo("care-plan-needs-review");
                    assertThat(refused.errors().get(0).code()).isEqualTo("PERMANENCE_PLAN");
                });
        draft.putInForce(Plans.notPracticable(), former, null, Plans.WORKER, Plans.TODAY);
        assertThat(draft.getPriorReview().significantChanges()).containsExactly(SignificantChange.PERMANENCE_PLAN);
    }
}
