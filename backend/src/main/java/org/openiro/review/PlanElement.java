package org.openiro.review;

/** What a care plan says something about (Care Planning Regulations 2010, regulation 5 and Schedule 1). */
public enum PlanElement {
    LIVING_ARRANGEMENTS("Where the child lives"),
    LEGAL("Legal status"),
    HEALTH("Health"),
    EDUCATION("Education"),
    FAMILY_TIME("Time with family"),
    IDENTITY("Identity"),
    EMOTIONAL_AND_BEHAVIOURAL_DEVELOPMENT("Feelings and behaviour"),
    SOCIAL_PRESENTATION("Being with others"),
    SELF_CARE("Looking after oneself"),
    LEISURE("Play and hobbies"),
    TRANSITION_TO_INDEPENDENCE("Growing into adult life");

    private final String words;

    PlanElement(String words) {
        this.words = words;
    }

    /** As the record of a review says it. */
    public String words() {
        return words;
    }

    /** Independence is planned for when it comes near; for a small child nothing is missing. */
    public boolean isExpected() {
        return this != TRANSITION_TO_INDEPENDENCE;
    }

    /** The health plan and the personal education plan are parts of every care plan (regulation 5). */
    public boolean hasItsOwnPlan() {
        return this == HEALTH || this == EDUCATION;
    }
}
