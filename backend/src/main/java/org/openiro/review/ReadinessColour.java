package org.openiro.review;

/** How ready something is for a review, from best to worst. */
enum ReadinessColour {
    /** It is so. */
    GREEN,
    /** It is not so yet and there is time, or somebody recorded why it is not so. */
    AMBER,
    /** It is not so, and it should be. */
    RED
}
