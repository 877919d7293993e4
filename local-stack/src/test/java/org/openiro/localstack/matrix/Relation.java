package org.openiro.localstack.matrix;

/** What the caller has to do with what the request is about. */
enum Relation {
    OWN,
    /** Of the caller's own child, but meant for somebody else. */
    WITHHELD,
    /** Of the same authority, where somebody else does the same work. */
    UNRELATED,
    /** Was the caller's own until somebody else took over today. */
    FORMER,
    /** Will be the caller's own from tomorrow on. */
    PLANNED,
    OTHER_AUTHORITY,
    /** About what is the caller's own, with a token whose signature does not fit. */
    NOT_SIGNED_IN
}
