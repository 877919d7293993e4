package org.openiro.voice;

/** What a child is asked about a review. The names are those of the contracts. */
public enum FeedbackQuestion {
    WELCOME,
    LISTENED,
    NEXT,
    SAID,
    UNDERSTOOD,
    PEOPLE
}
