package org.openiro.careplan;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.openiro.review.PlanElement;

/**
 * How one version differs from another.
 *
 * @param comparedWithId null for a first plan, compared with nothing
 * @param elements those that differ, in their own order
 * @param outline null when it does not differ
 */
record CarePlanDifferences(
        UUID carePlanId, UUID comparedWithId, List<ElementDifference> elements, OutlineDifference outline) {

    /** @param earlier null to compare with nothing */
    static CarePlanDifferences between(CarePlan earlier, CarePlan later) {
        PlanContent before = earlier == null ? PlanContent.EMPTY : earlier.getContent();
        PlanContent after = later.getContent();
        return new CarePlanDifferences(
                later.getId(),
                earlier == null ? null : earlier.getId(),
                Arrays.stream(PlanElement.values())
                        .flatMap(element -> ElementDifference.between(
                                element,
                                before.elements().get(element),
                                after.elements().get(element)))
                        .toList(),
                OutlineDifference.between(before.outline(), after.outline()).orElse(null));
    }
}
