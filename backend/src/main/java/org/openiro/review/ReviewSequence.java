package org.openiro.review;

/**
 * The place of a review in its period of care.
 *
 * @param number 1 for the first; where {@code known} is false, the lowest number it can have
 */
public record ReviewSequence(int number, boolean known) {

    public ReviewSequence {
        if (number < 1) {
            throw new IllegalArgumentException("Reviews are numbered from 1, not " + number);
        }
    }

    static ReviewSequence of(int number) {
        return new ReviewSequence(number, true);
    }

    static ReviewSequence atLeast(int number) {
        return new ReviewSequence(number, false);
    }
}
