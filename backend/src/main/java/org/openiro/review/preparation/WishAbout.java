package org.openiro.review.preparation;

/** What a child can wish about a review. */
enum WishAbout {
    PLACE,
    TIME,
    PEOPLE,
    TOPICS,
    WAYS,
    SUPPORTER,
    CHAIRING
}
