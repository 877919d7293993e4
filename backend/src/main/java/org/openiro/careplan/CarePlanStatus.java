package org.openiro.careplan;

/** How far a version of a care plan has come. */
public enum CarePlanStatus {
    DRAFT,
    IN_FORCE,
    SUPERSEDED
}
