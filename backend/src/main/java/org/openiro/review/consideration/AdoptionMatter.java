package org.openiro.review.consideration;

/** What a review considers where the plan is adoption (West Sussex practice guidance). */
enum AdoptionMatter {
    /** As the two below, before the child is placed. */
    MATCHING,
    STILL_RIGHT_PLAN,
    PLACEMENT_PLAN,
    PARENTS_INCLUSION,
    /** As the one below, once the child is placed. */
    PARENTAL_RESPONSIBILITY,
    ADOPTION_SUPPORT,
    LIFE_STORY_WORK,
    LATER_LIFE_LETTER,
    SUPPORT_PLAN;

    /** What needs a day by which it is there. */
    boolean hasDay() {
        return compareTo(LIFE_STORY_WORK) >= 0;
    }
}
