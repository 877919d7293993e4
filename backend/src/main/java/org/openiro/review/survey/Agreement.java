package org.openiro.review.survey;

/** How far somebody agrees, from yes to no. */
public enum Agreement {
    STRONGLY_AGREE,
    AGREE,
    NEITHER,
    DISAGREE,
    STRONGLY_DISAGREE
}
