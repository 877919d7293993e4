package org.openiro.people;

/**
 * What is known of a professional.
 *
 * @param displayName as colleagues see it
 * @param firstName as a child is shown it
 * @param subject of this person's tokens; null while they cannot sign in
 */
record PersonDetails(
        String displayName, String firstName, String email, String phone, PersonKind kind, String subject) {}
