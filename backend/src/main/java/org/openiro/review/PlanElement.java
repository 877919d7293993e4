package org.openiro.review;

/** What a care plan says something about (Care Planning Regulations 2010, regulation 5 and Schedule 1). */
public enum PlanElement {
    LIVING_ARRANGEMENTS,
    LEGAL,
    HEALTH,
    EDUCATION,
    FAMILY_TIME,
    IDENTITY,
    EMOTIONAL_AND_BEHAVIOURAL_DEVELOPMENT,
    SOCIAL_PRESENTATION,
    SELF_CARE,
    LEISURE,
    TRANSITION_TO_INDEPENDENCE;

    /** Independence is planned for when it comes near; for a small child nothing is missing. */
    public boolean isExpected() {
        return this != TRANSITION_TO_INDEPENDENCE;
    }

    /** The health plan and the personal education plan are parts of every care plan (regulation 5). */
    public boolean hasItsOwnPlan() {
        return this == HEALTH || this == EDUCATION;
    }
}
