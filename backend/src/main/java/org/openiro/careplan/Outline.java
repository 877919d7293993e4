package org.openiro.careplan;

import java.util.List;
import java.util.UUID;

/**
 * What holds for a plan as a whole. Each may be null while the plan has none.
 *
 * @param contingency what is to be done when the plan breaks down (regulation 5)
 * @param decisionIds the decisions of reviews that this version carries out; never null
 */
record Outline(PermanencePlan permanence, String contingency, Assessment assessment, List<UUID> decisionIds) {

    Outline {
        contingency = PlanWords.orNull(contingency);
        decisionIds = decisionIds == null ? List.of() : List.copyOf(decisionIds);
    }

    static final Outline NONE = new Outline(null, null, null, List.of());
}
