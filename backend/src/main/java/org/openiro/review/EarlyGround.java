package org.openiro.review;

/**
 * Why a review is convened well before it is due: seven circumstances that it must come before (West Sussex practice
 * guidance), the grounds of SI 2010/959, regulation 33(3), and what may reasonably bring a review forward.
 */
enum EarlyGround {
    LEAVING_CARE_BEFORE_EIGHTEEN,
    MOVE_TO_INDEPENDENT_LIVING,
    RELEASE_FROM_CUSTODY,
    UNPLANNED_MOVE_DISRUPTING_EDUCATION,
    KEY_STAGE_FOUR_DISRUPTION,
    END_OF_SETTLED_PLACEMENT,
    FINAL_PLAN_FOR_COURT,
    /** SI 2010/959, regulations 30 and 33(3)(b). */
    WELFARE_CONCERN_AT_VISIT,
    /** SI 2010/959, regulation 33(3)(c) and (d). */
    DETENTION_ENDS_BEFORE_REVIEW,
    /** SI 2010/959, regulation 33(3)(e). */
    ACCOMMODATION_ENDING,
    SIGNIFICANT_EVENT,
    CHILD_REQUEST,
    COURT,
    /** SI 2010/959, regulation 33(3)(a): in words, and never refused. */
    IRO_REQUEST;

    boolean needsReason() {
        return this == IRO_REQUEST;
    }
}
