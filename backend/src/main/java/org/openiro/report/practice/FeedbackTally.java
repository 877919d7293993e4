package org.openiro.report.practice;

import java.util.Map;
import org.openiro.review.Feeling;

/** Answers of children, counted; no figure leaves where few answered, so that it does not tell of one child by itself. */
record FeedbackTally(Map<Feeling, Integer> smileys) {

    /** How many have to have answered before anything is told. */
    static final int FEWEST_TOLD = 5;

    int answers() {
        return smileys.values().stream().mapToInt(Integer::intValue).sum();
    }

    int of(Feeling feeling) {
        return smileys.getOrDefault(feeling, 0);
    }

    boolean isWithheld() {
        return answers() < FEWEST_TOLD;
    }
}
