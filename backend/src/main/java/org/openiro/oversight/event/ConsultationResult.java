package org.openiro.oversight.event;

/** What came of consulting: for those who work with the child, and for the child. */
record ConsultationResult(String outcome, String wordsForChild) {

    ConsultationResult {
        outcome = outcome.strip();
        wordsForChild = wordsForChild.strip();
    }
}
