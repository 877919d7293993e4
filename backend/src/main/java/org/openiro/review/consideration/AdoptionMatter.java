package org.openiro.review.consideration;

/** What a review considers where the plan is adoption (West Sussex practice guidance). */
enum AdoptionMatter {
    /** As the two below, before the child is placed. */
    MATCHING("Matching"),
    STILL_RIGHT_PLAN("Whether adoption is still right"),
    PLACEMENT_PLAN("Placement plan"),
    PARENTS_INCLUSION("Parents in the review"),
    /** As the one below, once the child is placed. */
    PARENTAL_RESPONSIBILITY("Parental responsibility"),
    ADOPTION_SUPPORT("Support"),
    LIFE_STORY_WORK("Life story work"),
    LATER_LIFE_LETTER("Later life letter"),
    SUPPORT_PLAN("Plan for support after adoption");

    private final String words;

    AdoptionMatter(String words) {
        this.words = words;
    }

    /** As the record of the review says it. */
    String words() {
        return words;
    }

    /** What needs a day by which it is there. */
    boolean hasDay() {
        return compareTo(LIFE_STORY_WORK) >= 0;
    }
}
