package org.openiro.report.ssda903;

/** What an anomaly does to its row. */
public enum Severity {
    /** The row is not imported, because it cannot be stored truthfully. */
    REJECT,
    /** The row is imported; the anomaly's reason says what was left out or assumed. */
    WARN
}
