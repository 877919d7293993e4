package org.openiro.review.decision;

/** Whether a child understood what was explained, as whoever explained it saw it. */
enum Understood {
    YES,
    PARTLY,
    NO
}
