package org.openiro.review.invitation;

import java.util.List;
import org.openiro.review.ReviewAttendee;

/**
 * A consultation form as it was answered.
 *
 * @param attendee who was asked; null for the child
 * @param answers in the order of the form
 */
record AnsweredForm(Consultation form, ReviewAttendee attendee, List<Answer> answers) {

    /** @param asked the question in English */
    record Answer(String question, String asked, String answer) {}
}
