package org.openiro.review.distribution;

/** The way a copy takes. */
enum CopyChannel {
    LINK,
    LETTER,
    /** Software of those who are registered here. */
    PORTAL,
    IN_PERSON,
    /** The child's app. */
    APP;

    boolean suits(RecipientKind kind) {
        return switch (this) {
            case APP -> kind == RecipientKind.CHILD;
            case LINK, PORTAL -> kind != RecipientKind.CHILD;
            case LETTER, IN_PERSON -> true;
        };
    }
}
