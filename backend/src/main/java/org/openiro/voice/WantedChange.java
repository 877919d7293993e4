package org.openiro.voice;

/** What should be different about a review. */
enum WantedChange {
    DAY,
    TIME,
    PLACE,
    PEOPLE,
    SOMETHING_ELSE
}
