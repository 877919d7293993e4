package org.openiro.report.practice;

import java.util.Map;
import org.openiro.review.survey.Agreement;

/** Answers to one question of the survey, counted. What is too little to be told does not come out of the database. */
record SurveyTally(Map<Agreement, Integer> agreements) {

    int answers() {
        return agreements.values().stream().mapToInt(Integer::intValue).sum();
    }

    int of(Agreement agreement) {
        return agreements.getOrDefault(agreement, 0);
    }

    boolean isWithheld() {
        return answers() == 0;
    }
}
