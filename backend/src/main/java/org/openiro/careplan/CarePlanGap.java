package org.openiro.careplan;

/**
 * Something that a plan should have and has not.
 *
 * @param element null where the plan as a whole lacks it
 */
record CarePlanGap(CarePlanGapCode code, PlanElement element) {}
