package org.openiro.report.returns;

/** What a row of a return did to the record. */
enum RowChange {
    IMPORTED,
    UPDATED,
    UNCHANGED
}
