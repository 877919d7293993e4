package org.openiro.careplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openiro.platform.problem.ProblemException;
import org.openiro.review.PermanenceKind;
import org.openiro.review.PlanElement;

/** Random sequences of everything that can be done to the plan of one child lead to no illegal state. */
class CarePlanSequencesTest {

    private static final int SEQUENCES = 300;
    private static final int STEPS = 40;

    private static final Set<CarePlanStatus> NEVER_IN_FORCE = Set.of(CarePlanStatus.DRAFT, CarePlanStatus.WITHDRAWN);
    private static final Set<CarePlanStatus> OVER = Set.of(CarePlanStatus.WITHDRAWN, CarePlanStatus.ENDED);

    private final Random random = new Random(20100959);
    private final Map<UUID, PlanContent> frozen = new HashMap<>();
    private int cameIntoForce;
    private int refused;

    @Test
    void shouldNeverLeadToAnIllegalState() {
        for (int i = 0; i < SEQUENCES; i++) {
            List<CarePlan> versions = new ArrayList<>(List.of(Plans.draft()));
            for (int step = 0; step < STEPS; step++) {
                try {
                    act(versions);
                } catch (ProblemException | IllegalStateException e) {
                    refused++;
                }
                check(versions);
            }
        }
        assertThat(cameIntoForce).isGreaterThan(SEQUENCES);
        assertThat(refused).isGreaterThan(SEQUENCES);
    }

    private void act(List<CarePlan> versions) {
        CarePlan any = versions.get(random.nextInt(versions.size()));
        CarePlan last = versions.get(versions.size() - 1);
        switch (random.nextInt(8)) {
            case 0 -> any.write(oneOf(PlanElement.values()), Plans.element("Plan " + random.nextInt(3)));
            case 1 -> any.remove(oneOf(PlanElement.values()));
            case 2 ->
                any.outline(random.nextInt(4) == 0 ? Outline.NONE : Plans.towards(oneOf(PermanenceKind.values())));
            case 3 -> {
                CarePlan next = any.draftNext(versions.size() + 1, Plans.WORKER, Plans.NOW);
                if (last.getStatus() != CarePlanStatus.DRAFT) {
                    versions.add(next);
                }
            }
            case 4 -> any.withdraw(Plans.TODAY);
            case 5 -> {
                versions.stream()
                        .filter(plan ->
                                !OVER.contains(plan.getStatus()) && plan.getStatus() != CarePlanStatus.SUPERSEDED)
                        .forEach(plan -> plan.endWithCare(Plans.TODAY));
                versions.add(CarePlan.first(any.getChildId(), versions.size() + 1, Plans.WORKER, Plans.NOW));
            }
            default -> putInForce(versions, any);
        }
    }

    private void putInForce(List<CarePlan> versions, CarePlan plan) {
        CarePlan former = versions.stream()
                .filter(each -> each.getStatus() == CarePlanStatus.IN_FORCE)
                .findFirst()
                .orElse(null);
        EntryIntoForce entry = switch (random.nextInt(4)) {
            case 0 -> Plans.considered();
            case 1 -> Plans.notPracticable();
            case 2 -> Plans.entry(Set.of(oneOf(SignificantChange.values())));
            default -> Plans.entry(Set.of());
        };
        plan.putInForce(entry, former, null, Plans.WORKER, Plans.TODAY);
        cameIntoForce++;
        if (former != null) {
            former.supersede(Plans.TODAY);
            if (plan.getContent().changesPermanence(former.getContent())) {
                assertThat(plan.getPriorReview().significantChanges()).contains(SignificantChange.PERMANENCE_PLAN);
                assertThat(entry.consideredAtReviewId() != null || entry.notPracticable() != null)
                        .isTrue();
            }
        }
    }

    private void check(List<CarePlan> versions) {
        assertThat(versions)
                .filteredOn(plan -> plan.getStatus() == CarePlanStatus.DRAFT)
                .hasSizeLessThanOrEqualTo(1);
        assertThat(versions)
                .filteredOn(plan -> plan.getStatus() == CarePlanStatus.IN_FORCE)
                .hasSizeLessThanOrEqualTo(1);
        for (int i = 0; i < versions.size(); i++) {
            CarePlan plan = versions.get(i);
            assertThat(plan.getNumber()).isEqualTo(i + 1);
            assertThat(plan.getInForceOn() == null).isEqualTo(NEVER_IN_FORCE.contains(plan.getStatus()));
            assertThat(plan.getEndedOn() == null).isEqualTo(!OVER.contains(plan.getStatus()));
            assertThat(plan.getSupersededOn() == null).isEqualTo(plan.getStatus() != CarePlanStatus.SUPERSEDED);
            if (plan.getStatus() != CarePlanStatus.DRAFT) {
                assertThat(plan.getContent())
                        .isEqualTo(frozen.computeIfAbsent(plan.getId(), first -> plan.getContent()));
            }
        }
    }

    private <T> T oneOf(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
