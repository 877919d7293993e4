package org.openiro.review.preparation;

/** Who or what helps a child to take part. */
enum SupportKind {
    SUPPORTER,
    ADVOCATE,
    INTERPRETER,
    COMMUNICATION
}
