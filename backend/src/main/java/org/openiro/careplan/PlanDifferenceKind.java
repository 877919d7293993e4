package org.openiro.careplan;

/** What became of an element between two versions. */
enum PlanDifferenceKind {
    ADDED,
    REMOVED,
    CHANGED
}
