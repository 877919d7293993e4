package org.openiro.child;

/** Where a record comes from. */
public enum RecordSource {
    OPENIRO,
    /** Imported from a statutory return. */
    SSDA903
}
