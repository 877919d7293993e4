package org.openiro.review.consideration;

/** What a review considered, beside what the record shows of the case. */
record Considered(Considerations written, ReviewedCase reviewed) {

    Completeness completeness() {
        return new Completeness(written, reviewed);
    }
}
