package org.openiro.careplan;

/** How far a version of a care plan has come. */
public enum CarePlanStatus {
    DRAFT,
    /** A draft that never came into force. */
    WITHDRAWN,
    IN_FORCE,
    SUPERSEDED,
    /** In force until the child was no longer looked after. */
    ENDED
}
