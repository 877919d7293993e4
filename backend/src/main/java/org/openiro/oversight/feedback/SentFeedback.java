package org.openiro.oversight.feedback;

import java.util.UUID;

/**
 * What is said to whom.
 *
 * @param reviewId at which it was seen; null where none is named
 */
record SentFeedback(FeedbackRecipient to, PracticeFeedbackKind kind, PracticeTheme theme, String text, UUID reviewId) {

    SentFeedback {
        text = text.strip();
    }
}
