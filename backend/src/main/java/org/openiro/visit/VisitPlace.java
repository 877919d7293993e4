package org.openiro.visit;

/** Where a visit took place: a kind of place, never an address. */
enum VisitPlace {
    PLACEMENT,
    SCHOOL,
    OFFICE,
    ELSEWHERE
}
