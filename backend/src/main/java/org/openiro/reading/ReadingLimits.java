package org.openiro.reading;

import org.openiro.child.ReadingBand;

/**
 * How hard a text for a child of one band may be before its writer is warned. Government content in the UK aims at a
 * reading age of nine, about grade 4, with at most 15 to 20 words a sentence.
 *
 * @param grade highest Flesch-Kincaid grade
 * @param words most words in a sentence
 * @param syllables from how many on a word is long
 */
record ReadingLimits(double grade, int words, int syllables) {

    static ReadingLimits of(ReadingBand band) {
        return switch (band) {
            case SYMBOLS -> new ReadingLimits(3, 10, 3);
            case SIMPLE -> new ReadingLimits(4, 14, 3);
            case FULL -> new ReadingLimits(5, 18, 4);
        };
    }
}
