package org.openiro.careplan;

import org.openiro.review.PlanElement;

/**
 * Something that a plan should have and has not.
 *
 * @param element null where the plan as a whole lacks it
 */
record CarePlanGap(CarePlanGapCode code, PlanElement element) {}
