package org.openiro.careplan;

import java.util.List;
import java.util.stream.Stream;
import org.openiro.review.PlanElement;

/**
 * How an element differs between two versions.
 *
 * @param changed names of what differs, as the contract writes them
 * @param before null when added
 * @param after null when removed
 */
record ElementDifference(
        PlanElement element, PlanDifferenceKind kind, List<String> changed, ElementPlan before, ElementPlan after) {

    private static final ElementPlan NOTHING = new ElementPlan(null, null, List.of(), null, null, null);

    /** Nothing where both say the same. */
    static Stream<ElementDifference> between(PlanElement element, ElementPlan before, ElementPlan after) {
        ElementPlan was = before == null ? NOTHING : before;
        ElementPlan is = after == null ? NOTHING : after;
        List<String> changed = new ChangedNames()
                .note("need", was.need(), is.need())
                .note("plan", was.plan(), is.plan())
                .note("actions", was.actions(), is.actions())
                .note("childsView", was.childsView(), is.childsView())
                .note("noChildsViewBecause", was.noChildsViewBecause(), is.noChildsViewBecause())
                .note("ownPlanOn", was.ownPlanOn(), is.ownPlanOn())
                .list();
        return changed.isEmpty()
                ? Stream.empty()
                : Stream.of(new ElementDifference(element, kind(before, after), changed, before, after));
    }

    private static PlanDifferenceKind kind(ElementPlan before, ElementPlan after) {
        if (before == null) {
            return PlanDifferenceKind.ADDED;
        }
        return after == null ? PlanDifferenceKind.REMOVED : PlanDifferenceKind.CHANGED;
    }
}
