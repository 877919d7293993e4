package org.openiro.retention;

/** What says how long a record is kept; worked out by the view {@code openiro.child_retention}. */
enum RetentionBasis {
    SEVENTY_FIFTH_BIRTHDAY,
    FIFTEEN_YEARS_FROM_DEATH,
    HUNDRED_YEARS_FROM_ADOPTION
}
