package org.openiro.advocacy;

/** Where a request for an advocate stands. Nobody approves it, so there is no state in which somebody might. */
enum AdvocacyStatus {
    REQUESTED,
    SENT_TO_PROVIDER,
    ACCEPTED,
    MET,
    ENDED
}
