package org.openiro.review.survey;

import org.openiro.review.ReviewAttendee;

/** Somebody who is asked how a review was, by the name they have there. */
record AskedPerson(ReviewSurvey survey, ReviewAttendee attendee) {}
