package org.openiro.companionapi.decision;

import org.openiro.companionapi.words.Phrase;

/** How a decision stands, as far as it is told to the child. */
enum DecisionStanding {
    WAITING(Phrase.DECISION_WAITING, false),
    TALKING_ABOUT_IT(Phrase.DECISION_TALKING, false),
    AGREED(Phrase.DECISION_AGREED, true),
    BEGUN(Phrase.DECISION_BEGUN, true),
    DONE(Phrase.DECISION_DONE, false),
    NOT_DONE(Phrase.DECISION_NOT_DONE, false),
    REPLACED(Phrase.DECISION_REPLACED, false),
    NOT_ANY_MORE(Phrase.DECISION_NOT_ANY_MORE, false);

    private final Phrase phrase;
    private final boolean toCome;

    DecisionStanding(Phrase phrase, boolean toCome) {
        this.phrase = phrase;
        this.toCome = toCome;
    }

    Phrase phrase() {
        return phrase;
    }

    /** Whether its day is worth telling: of what nobody has agreed to, none can be promised. */
    boolean isToCome() {
        return toCome;
    }
}
