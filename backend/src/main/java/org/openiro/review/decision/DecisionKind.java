package org.openiro.review.decision;

/** What a review can decide. */
enum DecisionKind {
    /** Of the review itself, for the authority to carry out. */
    DECISION,
    /** For somebody who is not bound by the review. */
    RECOMMENDATION,
    /** Puts right what an earlier review decided and nobody did. */
    REMEDIAL_ACTION
}
