package org.openiro.review.survey;

import org.openiro.review.ReviewAttendee;

/** What somebody said of a review, who agreed that it is read. */
record AnsweredSurvey(ReviewSurvey survey, ReviewAttendee attendee, SurveyAnswer answer) {}
