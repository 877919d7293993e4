package org.openiro.review;

/** Who may read a piece of the record of a review. The child has a copy of their own, and reads nothing of these. */
public enum RecordReaders {
    EVERYONE,
    /** Those who were invited to the review, and the people of the service. */
    AT_REVIEW,
    /** Those for whom it is their work, of the authority or not. */
    PROFESSIONALS,
    /** The people of the authority who work with the child. */
    SERVICE
}
