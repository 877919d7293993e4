package org.openiro.report.practice;

import java.util.Map;
import org.openiro.review.Feeling;

/** Answers of children, counted; empty where so few answered that it could tell of one child by itself. */
record FeedbackTally(Map<Feeling, Integer> smileys) {

    int answers() {
        return smileys.values().stream().mapToInt(Integer::intValue).sum();
    }

    int of(Feeling feeling) {
        return smileys.getOrDefault(feeling, 0);
    }

    boolean isWithheld() {
        return smileys.isEmpty();
    }
}
