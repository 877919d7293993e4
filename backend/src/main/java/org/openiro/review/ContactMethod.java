package org.openiro.review;

/** How the Independent Reviewing Officer's name and ways to reach them were given. */
enum ContactMethod {
    EMAIL,
    TEXT,
    APP,
    LETTER,
    VERBAL
}
