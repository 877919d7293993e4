package org.openiro.visit;

/** Whether the visitor saw the child. */
enum ChildSeen {
    SEEN_ALONE,
    SEEN,
    /** Nobody was there, or the child would not come: somebody tried, and no visit was made. */
    NOT_SEEN
}
