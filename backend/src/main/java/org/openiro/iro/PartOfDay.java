package org.openiro.iro;

/** When on a day, as far as that is agreed beforehand. */
enum PartOfDay {
    MORNING,
    AFTERNOON,
    EVENING
}
