package org.openiro.careplan;

import java.time.LocalDate;
import java.util.List;

/**
 * What a plan says about one element.
 *
 * @param childsView null when there is none
 * @param noChildsViewBecause null when there is a view, or nobody has said why there is none
 * @param ownPlanOn day of the health plan, personal education plan, placement plan or pathway plan; null when none
 */
record ElementPlan(
        String need,
        String plan,
        List<PlannedAction> actions,
        String childsView,
        String noChildsViewBecause,
        LocalDate ownPlanOn) {

    ElementPlan {
        actions = List.copyOf(actions);
        childsView = PlanWords.orNull(childsView);
        noChildsViewBecause = PlanWords.orNull(noChildsViewBecause);
    }

    boolean saysNothingOfTheChildsView() {
        return childsView == null && noChildsViewBecause == null;
    }
}
