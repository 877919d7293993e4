package org.openiro.oversight.concern;

/**
 * Who can raise a concern by a link.
 *
 * @param relation to the child, in their own or the worker's words
 * @param email null when the link is handed over
 * @param language tag of a language
 */
record LinkRecipient(String name, String relation, String email, String language) {

    LinkRecipient {
        name = name.strip();
        relation = relation.strip();
        language = language == null ? "en" : language;
    }
}
