package org.openiro.careplan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openiro.review.PlanElement;

/** What one version of a care plan says. A change makes another content; nothing in it changes by itself. */
record PlanContent(Outline outline, Map<PlanElement, ElementPlan> elements) {

    static final PlanContent EMPTY = new PlanContent(Outline.NONE, Map.of());

    PlanContent {
        EnumMap<PlanElement, ElementPlan> inOrder = new EnumMap<>(PlanElement.class);
        inOrder.putAll(elements);
        elements = Collections.unmodifiableMap(inOrder);
    }

    PlanContent outlined(Outline other) {
        return new PlanContent(other, elements);
    }

    PlanContent with(PlanElement element, ElementPlan plan) {
        Map<PlanElement, ElementPlan> others = new EnumMap<>(PlanElement.class);
        others.putAll(elements);
        others.put(element, plan);
        return new PlanContent(outline, others);
    }

    PlanContent without(PlanElement element) {
        Map<PlanElement, ElementPlan> others = new EnumMap<>(PlanElement.class);
        others.putAll(elements);
        others.remove(element);
        return new PlanContent(outline, others);
    }

    /** In the order of the elements, then for the plan as a whole. */
    List<CarePlanGap> gaps() {
        List<CarePlanGap> gaps = new ArrayList<>();
        for (PlanElement element : PlanElement.values()) {
            ElementPlan plan = elements.get(element);
            if (plan == null) {
                note(gaps, element.isExpected(), CarePlanGapCode.ELEMENT_MISSING, element);
            } else {
                note(gaps, plan.saysNothingOfTheChildsView(), CarePlanGapCode.CHILDS_VIEW_MISSING, element);
                boolean planless = element.hasItsOwnPlan() && plan.ownPlanOn() == null;
                note(gaps, planless, CarePlanGapCode.OWN_PLAN_MISSING, element);
            }
        }
        note(gaps, outline.permanence() == null, CarePlanGapCode.PERMANENCE_PLAN_MISSING, null);
        note(gaps, outline.contingency() == null, CarePlanGapCode.CONTINGENCY_MISSING, null);
        note(gaps, outline.assessment() == null, CarePlanGapCode.ASSESSMENT_MISSING, null);
        return gaps;
    }

    /** Whether the primary plan for permanence is another kind of plan than before. A first one changes nothing. */
    boolean changesPermanence(PlanContent before) {
        PermanencePlan was = before.outline().permanence();
        PermanencePlan is = outline.permanence();
        return was != null
                && (is == null || is.primary().kind() != was.primary().kind());
    }

    private static void note(List<CarePlanGap> gaps, boolean lacks, CarePlanGapCode code, PlanElement element) {
        if (lacks) {
            gaps.add(new CarePlanGap(code, element));
        }
    }
}
