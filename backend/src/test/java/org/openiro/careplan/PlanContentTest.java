package org.openiro.careplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;
import org.openiro.review.PermanenceKind;
import org.openiro.review.PlanElement;

/** What a plan says, lacks, and how two of them differ. */
class PlanContentTest {

    @Test
    void shouldLackNothingWhenEveryElementIsWritten() {
        PlanContent content = PlanContent.EMPTY.outlined(Plans.towards(PermanenceKind.ADOPTION));
        for (PlanElement element : PlanElement.values()) {
            if (element.isExpected()) {
                content = content.with(element, Plans.element("A plan"));
            }
        }
        assertThat(content.gaps()).isEmpty();
    }

    @Test
    void shouldMissTheChildsViewAndThePlansOfHealthAndEducation() {
        PlanContent content = PlanContent.EMPTY
                .outlined(Plans.towards(PermanenceKind.ADOPTION))
                .with(PlanElement.HEALTH, new ElementPlan("A need", "A plan", List.of(), " ", null, null))
                .with(PlanElement.LEISURE, new ElementPlan("A need", "A plan", List.of(), null, "Asleep", null));
        assertThat(content.gaps())
                .filteredOn(gap -> gap.code() != CarePlanGapCode.ELEMENT_MISSING)
                .containsExactly(
                        new CarePlanGap(CarePlanGapCode.CHILDS_VIEW_MISSING, PlanElement.HEALTH),
                        new CarePlanGap(CarePlanGapCode.OWN_PLAN_MISSING, PlanElement.HEALTH));
    }

    @Test
    void shouldNotTakeAFirstPermanencePlanForAChange() {
        PlanContent without = PlanContent.EMPTY;
        PlanContent with = without.outlined(Plans.towards(PermanenceKind.ADOPTION));
        assertThat(with.changesPermanence(without)).isFalse();
        assertThat(without.changesPermanence(with)).isTrue();
        assertThat(with.changesPermanence(with)).isFalse();
        assertThat(with.outlined(Plans.towards(PermanenceKind.OTHER)).changesPermanence(with))
                .isTrue();
    }

    @Test
    void shouldNameEveryPermanencePlanOnce() {
        LocalDate by = Plans.TODAY;
        PermanencePlan plan = new PermanencePlan(
                new PermanenceGoal(PermanenceKind.ADOPTION, by, null),
                List.of(
                        new PermanenceGoal(PermanenceKind.EVENTUAL_RETURN, by, null),
                        new PermanenceGoal(PermanenceKind.ADOPTION, by, null),
                        new PermanenceGoal(PermanenceKind.OTHER, by, "")));
        assertThat(plan.mistakes())
                .extracting(FieldProblem::pointer)
                .containsExactly("/permanence/parallel/1/kind", "/permanence/parallel/2/description");
    }

    @Test
    void shouldTellWhatWasAddedRemovedAndChanged() {
        CarePlan earlier = Plans.draft();
        earlier.write(PlanElement.HEALTH, Plans.element("Walks"));
        earlier.write(PlanElement.LEISURE, Plans.element("Chess"));
        earlier.write(PlanElement.IDENTITY, Plans.element("A photograph album"));
        CarePlan later = Plans.draft();
        later.write(PlanElement.HEALTH, Plans.element("Swimming"));
        later.write(PlanElement.IDENTITY, Plans.element("A photograph album"));
        later.write(PlanElement.LEGAL, Plans.element("A hearing"));
        later.outline(Plans.towards(PermanenceKind.ADOPTION));
        CarePlanDifferences differences = CarePlanDifferences.between(earlier, later);
        assertThat(differences.elements())
                .extracting(each -> each.element() + " " + each.kind() + " " + each.changed())
                .containsExactly(
                        "LEGAL ADDED [need, plan, childsView, ownPlanOn]",
                        "HEALTH CHANGED [plan]",
                        "LEISURE REMOVED [need, plan, childsView, ownPlanOn]");
        assertThat(differences.elements().get(1).before().plan()).isEqualTo("Walks");
        assertThat(differences.elements().get(1).after().plan()).isEqualTo("Swimming");
        assertThat(differences.outline().changed()).containsExactly("permanence", "contingency", "assessment");
        assertThat(CarePlanDifferences.between(later, later).elements()).isEmpty();
        assertThat(CarePlanDifferences.between(later, later).outline()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lives at ZZ4 2QT now", "M1 1AE", "SW1A 1AA."})
    void shouldFindAPostcode(String words) {
        assertThatThrownBy(() -> new PlanWords().look(Plans.element(words)).requireSafe())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.errors().get(0).pointer()).isEqualTo("/plan"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"By 2026-06-30, in KS4 2nd term", "Vitamin B12 5mg daily", "Year 7, form 7B", "Room 12"})
    void shouldTakeDatesDosesAndClassesForWhatTheyAre(String words) {
        new PlanWords().look(Plans.element(words)).requireSafe();
    }
}
