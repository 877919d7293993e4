package org.openiro.people;

/** Whose employee somebody is. */
public enum PersonKind {
    /** Of the authority. */
    STAFF,
    /** Of somebody else: advocates, guardians. */
    EXTERNAL
}
