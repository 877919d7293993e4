package org.openiro.companionapi.feedback;

import java.util.Map;

/**
 * What a child says about a review; nothing at all is an answer too.
 *
 * @param smiley null when no face was chosen
 * @param couldBeBetter null when there are no words
 * @param answers faces by question
 */
record Said(String smiley, String couldBeBetter, Map<String, String> answers) {

    boolean isNothing() {
        return smiley == null && couldBeBetter == null && answers.isEmpty();
    }
}
