package org.openiro.visit;

/**
 * A visit, and the one that was due.
 *
 * @param due null where it was nobody's turn: the child was not seen, or had been on that day
 */
record JudgedVisit(StatutoryVisit visit, VisitDue due) {

    /** Null where nothing was due. */
    Boolean inTime() {
        return due == null ? null : !visit.getVisitedOn().isAfter(due.dueOn());
    }
}
