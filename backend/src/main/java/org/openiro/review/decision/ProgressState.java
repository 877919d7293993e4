package org.openiro.review.decision;

/** How far a decision was carried out. */
enum ProgressState {
    IN_PROGRESS,
    DONE,
    NOT_DONE;

    boolean isFinal() {
        return this != IN_PROGRESS;
    }
}
