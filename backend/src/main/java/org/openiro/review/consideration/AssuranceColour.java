package org.openiro.review.consideration;

/** How assured the IRO is: a judgement, which does not follow from the answer. */
enum AssuranceColour {
    GREEN,
    AMBER,
    RED
}
