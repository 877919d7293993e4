package org.openiro.careplan;

/**
 * What holds for a plan as a whole. Each may be null while the plan has none.
 *
 * @param contingency what is to be done when the plan breaks down (regulation 5)
 */
record Outline(PermanencePlan permanence, String contingency, Assessment assessment) {

    Outline {
        contingency = PlanWords.orNull(contingency);
    }

    static final Outline NONE = new Outline(null, null, null);
}
