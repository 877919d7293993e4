package org.openiro.review.consideration;

/** How far an authority keeps to the care planning regulations for a child, as the IRO judges. */
enum ComplianceRating {
    MET,
    MOSTLY_MET,
    PARTLY_MET,
    NOT_MET
}
