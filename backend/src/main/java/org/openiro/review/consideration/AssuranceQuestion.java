package org.openiro.review.consideration;

/** What an IRO asks of a plan and of the assessment it rests on (West Sussex practice guidance). */
enum AssuranceQuestion {
    PLAN_RELEVANT,
    PLAN_VIABLE,
    PLAN_ACHIEVABLE,
    PLAN_REALISTIC,
    ASSESSMENT_CURRENT,
    ASSESSMENT_RECORDED,
    RIGHT_PEOPLE,
    RIGHT_ISSUES
}
