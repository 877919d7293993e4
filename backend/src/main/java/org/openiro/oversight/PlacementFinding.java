package org.openiro.oversight;

/** What the answer to a question is. */
enum PlacementFinding {
    YES,
    NO,
    NOT_KNOWN
}
