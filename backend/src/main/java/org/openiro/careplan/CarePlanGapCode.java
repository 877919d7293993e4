package org.openiro.careplan;

/** What a plan should have and has not. */
enum CarePlanGapCode {
    ELEMENT_MISSING,
    CHILDS_VIEW_MISSING,
    OWN_PLAN_MISSING,
    PERMANENCE_PLAN_MISSING,
    CONTINGENCY_MISSING,
    ASSESSMENT_MISSING
}
