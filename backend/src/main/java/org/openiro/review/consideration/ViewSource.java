package org.openiro.review.consideration;

/** Where a view of the child's comes from. */
enum ViewSource {
    CHILD_APP,
    IRO,
    TRUSTED_PERSON,
    ADVOCATE
}
