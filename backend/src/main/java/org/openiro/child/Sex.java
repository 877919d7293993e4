package org.openiro.child;

/** As the statutory return records it. */
public enum Sex {
    MALE,
    FEMALE
}
