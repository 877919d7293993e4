package org.openiro.companionapi.review;

import java.util.Arrays;
import java.util.List;
import org.openiro.companionapi.words.Band;
import org.openiro.companionapi.words.Phrase;

/** What a child is asked about a review: more, the more somebody reads. The names are those of the contract. */
enum Question {
    WELCOME(Band.SYMBOLS, Phrase.FEEDBACK_WELCOME),
    LISTENED(Band.SYMBOLS, Phrase.FEEDBACK_LISTENED),
    NEXT(Band.SYMBOLS, Phrase.FEEDBACK_NEXT),
    SAID(Band.SIMPLE, Phrase.FEEDBACK_SAID),
    UNDERSTOOD(Band.FULL, Phrase.FEEDBACK_UNDERSTOOD),
    PEOPLE(Band.FULL, Phrase.FEEDBACK_PEOPLE);

    private final Band from;
    private final Phrase phrase;

    Question(Band from, Phrase phrase) {
        this.from = from;
        this.phrase = phrase;
    }

    static List<Question> of(Band band) {
        return Arrays.stream(values())
                .filter(question -> question.from.compareTo(band) <= 0)
                .toList();
    }

    Phrase phrase() {
        return phrase;
    }
}
