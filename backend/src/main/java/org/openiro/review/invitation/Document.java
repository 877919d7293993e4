package org.openiro.review.invitation;

/** What is sent to somebody. */
enum Document {
    INVITATION,
    CALENDAR_ENTRY,
    CHILD_FORM,
    PARENT_FORM,
    CARER_FORM
}
