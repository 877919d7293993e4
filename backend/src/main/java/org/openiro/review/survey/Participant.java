package org.openiro.review.survey;

import java.util.UUID;

/**
 * Somebody who is to be asked how a review was.
 *
 * @param iro profile of the child's IRO on the day that the review counts on; null when there was none
 * @param language tag of a language
 * @param email null when they are not written to by mail
 */
record Participant(
        UUID child, UUID review, UUID attendee, SurveyRelation relation, UUID iro, String language, String email) {}
