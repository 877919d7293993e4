package org.openiro.link;

/** What a one-time link is for. Each has exactly one {@link LinkedPages}, and functions of its own in the database. */
public enum LinkPurpose {
    /** To answer the consultation form that came with an invitation to a review. */
    CONSULTATION,
    /** To read a copy of the record of a review, as often as one likes until it ends. */
    RECORD,
    /** To raise a concern about the plan. */
    CONCERN,
    /** To read what came of a concern, as often as one likes until it ends. */
    CONCERN_OUTCOME,
    /** To say how a review was. */
    SURVEY
}
