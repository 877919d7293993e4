package org.openiro.review.consideration;

/** What the authority explains about permanence, and to whom (West Sussex practice guidance). */
enum ExplanationMatter {
    TO_CHILD,
    TO_PARENTS,
    SUPPORT_TO_PARENTS,
    SUPPORT_TO_FAMILY
}
