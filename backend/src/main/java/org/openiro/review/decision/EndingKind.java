package org.openiro.review.decision;

/** How a decision went on no more. */
enum EndingKind {
    /** Taken back, before it was sent or after the manager's query. */
    WITHDRAWN,
    /** A corrected version took its place. */
    SUPERSEDED,
    /** It was not done, and closed with a reason. */
    CLOSED,
    /** It was not done, and a remedial action took its place. */
    CARRIED_OVER
}
