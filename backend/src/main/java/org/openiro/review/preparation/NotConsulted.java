package org.openiro.review.preparation;

/** Why nobody spoke with the child before a review, or not in private. */
public enum NotConsulted {
    /** SI 2010/959, regulation 36(1): a child of sufficient understanding may refuse. */
    REFUSED,
    /** SI 2010/959, regulation 36(1): the IRO considers it inappropriate. */
    NOT_APPROPRIATE,
    NOT_DONE
}
