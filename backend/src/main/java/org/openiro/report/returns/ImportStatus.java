package org.openiro.report.returns;

/** Where an import stands. Whether it failed is for the work queue to say. */
public enum ImportStatus {
    /** Waits for tables and the start. */
    CREATED,
    QUEUED,
    RUNNING,
    DONE
}
