package org.openiro.careplan;

/**
 * A change that a review considers before it is made: regulation 32(2) forbids significant changes otherwise, and the
 * reviewing service's own guidance names seven circumstances.
 */
public enum SignificantChange {
    /** The only one that the plan itself tells; of the others whoever puts it in force says. */
    PERMANENCE_PLAN,
    LEAVING_CARE_BEFORE_EIGHTEEN,
    MOVE_TO_INDEPENDENT_LIVING,
    RELEASE_FROM_CUSTODY,
    UNPLANNED_MOVE_DISRUPTING_EDUCATION,
    KEY_STAGE_FOUR_DISRUPTION,
    END_OF_SETTLED_PLACEMENT,
    FINAL_PLAN_FOR_COURT
}
