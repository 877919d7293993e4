package org.openiro.review.invitation;

/** What is said to somebody about a review. */
enum Message {
    INVITATION,
    CHANGE,
    CANCELLATION
}
