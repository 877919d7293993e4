package org.openiro.review.survey;

/** What somebody who is asked how a review was is to the child. */
public enum SurveyRelation {
    PARENT,
    CARER,
    SOCIAL_WORKER
}
