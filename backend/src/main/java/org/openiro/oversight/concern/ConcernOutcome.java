package org.openiro.oversight.concern;

/**
 * What came of a concern.
 *
 * @param outcome for the record
 * @param wordsForReporter for whoever raised it
 */
record ConcernOutcome(String outcome, String wordsForReporter) {

    ConcernOutcome {
        outcome = outcome.strip();
        wordsForReporter = wordsForReporter.strip();
    }
}
