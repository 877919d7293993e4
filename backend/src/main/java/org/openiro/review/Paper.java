package org.openiro.review;

/** A paper that a review rests on. */
public enum Paper {
    CARE_PLAN,
    SOCIAL_WORK_REPORT,
    PLACEMENT_PLAN,
    ASSESSMENT,
    HEALTH_PLAN,
    EDUCATION_PLAN,
    OTHER
}
