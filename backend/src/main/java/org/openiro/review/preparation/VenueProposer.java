package org.openiro.review.preparation;

/** Who proposed where a review is held. */
enum VenueProposer {
    CHILD,
    IRO,
    SOCIAL_WORKER,
    CARER,
    PARENT,
    OTHER
}
