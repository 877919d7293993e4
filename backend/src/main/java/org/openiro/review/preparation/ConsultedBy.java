package org.openiro.review.preparation;

/** Who spoke with the child before a review. */
enum ConsultedBy {
    IRO,
    TRUSTED_PERSON
}
