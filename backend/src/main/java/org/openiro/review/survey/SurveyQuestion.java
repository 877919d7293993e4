package org.openiro.review.survey;

/** A statement about a review, with which somebody agrees or not. How it is put stands in the texts of each language. */
public enum SurveyQuestion {
    INFORMED,
    LISTENED,
    CHILD_HEARD,
    PLAN_CONSIDERED,
    NEXT_STEPS
}
