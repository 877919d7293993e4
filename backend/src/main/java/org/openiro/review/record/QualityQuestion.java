package org.openiro.review.record;

/**
 * A question of the Quality Monitoring Form: how well the child's care was planned, as the IRO finds it at a review. What
 * is asked is local practice, after what West Sussex asks of a review. A question keeps its meaning for ever: another
 * meaning is another question, in a later edition.
 */
enum QualityQuestion {
    REPORT_IN_TIME("Was the social worker's report there in time?"),
    PLAN_UP_TO_DATE("Was the care plan up to date?"),
    CHILD_PREPARED("Was the child prepared for the review?"),
    CHILD_TOOK_PART("Did the child take part in a way that suits them?"),
    VIEWS_SOUGHT("Were parents, carers and others asked for their views?"),
    VISITS_IN_TIME("Were the statutory visits made in time?"),
    DECISIONS_CARRIED_OUT("Were the decisions of the last review carried out?"),
    PERMANENCE_ON_TRACK("Does the plan for permanence make progress?"),
    HEALTH_PLAN_CURRENT("Is the health plan current?"),
    EDUCATION_PLAN_CURRENT("Is the personal education plan current?"),
    PLACEMENT_MEETS_NEEDS("Does the placement meet the child's needs?"),
    MANAGER_OVERSIGHT("Does the social worker's manager oversee the case?");

    private final String text;

    QualityQuestion(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
